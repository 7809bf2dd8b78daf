"""
code = "M21.full_never_overfits"
title = {en = "overfitting ruled out", ko = "과대적합이 없다고 봄"}
diagnosis = {en = "An exact gradient of the training loss says nothing about data that were not in it.", ko = "훈련 손실의 정확한 기울기는 훈련에 없던 데이터에 대해서는 아무것도 말해 주지 않습니다."}
checks = ["test_global_minimum"]
"""

DEFAULT_OPTIMIZER = "RMSprop"
ADAPTIVE = ["A", "C", "E"]
ADAPTIVE_MEANS = "D"
EFFECTIVE_RATE = 0.01
RATE_ARGUMENT = "B"
SGD_STEP = 2 - 0.1 * 0.5
MOMENTUM_STEP = 0.9 * (-0.01 * 2) - 0.01 * 2
NESTEROV = "A"
ADAGRAD_STEP = 0.01 / 2
ADAM_COMBINES = "C"
FULL_BATCH_UPDATES = 20
GLOBAL_MINIMUM = "C"
