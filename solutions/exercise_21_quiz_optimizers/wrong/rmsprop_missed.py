"""
code = "M21.rmsprop_missed"
title = {en = "RMSprop left out", ko = "RMSprop을 빠뜨림"}
diagnosis = {en = "You left out RMSprop. RMS stands for root mean square: of what, and for whom?", ko = "RMSprop을 빠뜨렸습니다. RMS는 제곱 평균의 제곱근입니다. 무엇의 제곱이고, 누구의 것입니까?"}
checks = ["test_adaptive"]
"""

DEFAULT_OPTIMIZER = "RMSprop"
ADAPTIVE = ["A", "E"]
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
