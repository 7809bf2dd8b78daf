"""
code = "M21.sgd_adaptive"
title = {en = "SGD taken for adaptive", ko = "SGD를 적응적이라고 봄"}
diagnosis = {en = "You counted SGD among them. It multiplies every gradient by the same rate.", ko = "SGD도 골랐습니다. SGD는 모든 기울기에 같은 학습률을 곱합니다."}
checks = ["test_adaptive"]
"""

DEFAULT_OPTIMIZER = "RMSprop"
ADAPTIVE = ["A", "B", "C", "E"]
ADAPTIVE_MEANS = "D"
EFFECTIVE_RATE = 0.01
RATE_ARGUMENT = "B"
SGD_STEP = 2 - 0.1 * 0.5
MOMENTUM_STEP = 0.9 * (-0.01 * 2) - 0.01 * 2
NESTEROV = "A"
ADAGRAD_STEP = 0.01 / 2
ADAM_COMBINES = "C"
FULL_BATCH_UPDATES = 20
GLOBAL_MINIMUM = "D"
