"""
code = "M21.nesterov_doubles"
title = {en = "a doubled momentum", ko = "모멘텀을 두 배로"}
diagnosis = {en = "A doubled coefficient would be above 1 for the usual 0.9, and the steps would grow without end.", ko = "계수를 두 배로 하면 보통 쓰는 0.9도 1을 넘어 걸음이 끝없이 커집니다."}
checks = ["test_nesterov"]
"""

DEFAULT_OPTIMIZER = "RMSprop"
ADAPTIVE = ["A", "C", "E"]
ADAPTIVE_MEANS = "D"
EFFECTIVE_RATE = 0.01
RATE_ARGUMENT = "B"
SGD_STEP = 2 - 0.1 * 0.5
MOMENTUM_STEP = 0.9 * (-0.01 * 2) - 0.01 * 2
NESTEROV = "D"
ADAGRAD_STEP = 0.01 / 2
ADAM_COMBINES = "C"
FULL_BATCH_UPDATES = 20
GLOBAL_MINIMUM = "D"
