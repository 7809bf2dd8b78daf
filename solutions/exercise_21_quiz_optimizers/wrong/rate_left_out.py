"""
code = "M21.rate_left_out"
title = {en = "the learning rate left out", ko = "학습률을 빠뜨림"}
diagnosis = {en = "You subtracted the whole gradient. The learning rate says how much of it.", ko = "기울기를 통째로 뺐습니다. 그중 얼마만큼 뺄지는 학습률이 정합니다."}
checks = ["test_sgd_step"]
"""

DEFAULT_OPTIMIZER = "RMSprop"
ADAPTIVE = ["A", "C", "E"]
ADAPTIVE_MEANS = "D"
EFFECTIVE_RATE = 0.01
RATE_ARGUMENT = "B"
SGD_STEP = 1.5
MOMENTUM_STEP = 0.9 * (-0.01 * 2) - 0.01 * 2
NESTEROV = "A"
ADAGRAD_STEP = 0.01 / 2
ADAM_COMBINES = "C"
FULL_BATCH_UPDATES = 20
GLOBAL_MINIMUM = "D"
