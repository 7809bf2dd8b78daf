"""
code = "M21.root_forgotten"
title = {en = "the root was forgotten", ko = "제곱근을 빠뜨림"}
diagnosis = {en = "You divided by h itself. The formula divides by its root.", ko = "h로 나누었습니다. 식에서는 그 제곱근으로 나눕니다."}
checks = ["test_adagrad_step"]
"""

DEFAULT_OPTIMIZER = "RMSprop"
ADAPTIVE = ["A", "C", "E"]
ADAPTIVE_MEANS = "D"
EFFECTIVE_RATE = 0.01
RATE_ARGUMENT = "B"
SGD_STEP = 2 - 0.1 * 0.5
MOMENTUM_STEP = 0.9 * (-0.01 * 2) - 0.01 * 2
NESTEROV = "A"
ADAGRAD_STEP = 0.00125
ADAM_COMBINES = "C"
FULL_BATCH_UPDATES = 20
GLOBAL_MINIMUM = "D"
