"""
code = "M21.momentum_forgotten"
title = {en = "the first step was forgotten", ko = "첫 걸음을 잊음"}
diagnosis = {en = "That is v after the first step, and that of plain SGD. In the second step, m times the first v comes along.", ko = "그것은 첫 걸음 뒤의 v이고, 보통 SGD의 걸음입니다. 두 번째 걸음에는 첫 v에 m을 곱한 것이 더해집니다."}
checks = ["test_momentum_step"]
"""

DEFAULT_OPTIMIZER = "RMSprop"
ADAPTIVE = ["A", "C", "E"]
ADAPTIVE_MEANS = "D"
EFFECTIVE_RATE = 0.01
RATE_ARGUMENT = "B"
SGD_STEP = 2 - 0.1 * 0.5
MOMENTUM_STEP = -0.02
NESTEROV = "A"
ADAGRAD_STEP = 0.01 / 2
ADAM_COMBINES = "C"
FULL_BATCH_UPDATES = 20
GLOBAL_MINIMUM = "D"
