"""
code = "M21.momentum_adaptive"
title = {en = "momentum taken for adaptive", ko = "모멘텀을 적응적이라고 봄"}
diagnosis = {en = "You counted momentum among them. It remembers past gradients, but adds them up with one rate for all parameters.", ko = "모멘텀도 골랐습니다. 모멘텀은 지난 기울기를 기억하지만, 모든 매개변수에 같은 학습률로 더합니다."}
checks = ["test_adaptive"]
"""

DEFAULT_OPTIMIZER = "RMSprop"
ADAPTIVE = ["A", "C", "D", "E"]
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
