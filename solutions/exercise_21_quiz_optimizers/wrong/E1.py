"""
code = "E1"
title = {en = "the weight in the place of its gradient", ko = "기울기 자리에 가중치"}
diagnosis = {en = "You multiplied the rate with the weight itself. It is the gradient that says where to go.", ko = "학습률에 가중치 자신을 곱했습니다. 어디로 갈지 알려 주는 것은 기울기입니다."}
checks = ["test_sgd_step"]
"""

DEFAULT_OPTIMIZER = "RMSprop"
ADAPTIVE = ["A", "C", "E"]
ADAPTIVE_MEANS = "D"
EFFECTIVE_RATE = 0.01
RATE_ARGUMENT = "B"
SGD_STEP = 1.8
MOMENTUM_STEP = 0.9 * (-0.01 * 2) - 0.01 * 2
NESTEROV = "A"
ADAGRAD_STEP = 0.01 / 2
ADAM_COMBINES = "C"
FULL_BATCH_UPDATES = 20
GLOBAL_MINIMUM = "D"
