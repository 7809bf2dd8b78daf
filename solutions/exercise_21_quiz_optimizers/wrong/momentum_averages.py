"""
code = "M21.momentum_averages"
title = {en = "a mean instead of a sum", ko = "합이 아니라 평균"}
diagnosis = {en = "You multiplied the new gradient by 1 − m, as a running mean does. In this formula it comes in whole.", ko = "이동 평균처럼 새 기울기에 1 − m을 곱했습니다. 이 식에서는 새 기울기가 그대로 들어갑니다."}
checks = ["test_momentum_step"]
"""

DEFAULT_OPTIMIZER = "RMSprop"
ADAPTIVE = ["A", "C", "E"]
ADAPTIVE_MEANS = "D"
EFFECTIVE_RATE = 0.01
RATE_ARGUMENT = "B"
SGD_STEP = 2 - 0.1 * 0.5
MOMENTUM_STEP = -0.0038
NESTEROV = "A"
ADAGRAD_STEP = 0.01 / 2
ADAM_COMBINES = "C"
FULL_BATCH_UPDATES = 20
GLOBAL_MINIMUM = "D"
