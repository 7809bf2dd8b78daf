"""
code = "M21.steps_summed"
title = {en = "the first step kept whole", ko = "첫 걸음을 그대로 더함"}
diagnosis = {en = "You added the two steps. The first one only counts m times by now.", ko = "두 걸음을 그대로 더했습니다. 첫 걸음에는 이제 m이 곱해집니다."}
checks = ["test_momentum_step"]
"""

DEFAULT_OPTIMIZER = "RMSprop"
ADAPTIVE = ["A", "C", "E"]
ADAPTIVE_MEANS = "D"
EFFECTIVE_RATE = 0.01
RATE_ARGUMENT = "B"
SGD_STEP = 2 - 0.1 * 0.5
MOMENTUM_STEP = -0.04
NESTEROV = "A"
ADAGRAD_STEP = 0.01 / 2
ADAM_COMBINES = "C"
FULL_BATCH_UPDATES = 20
GLOBAL_MINIMUM = "D"
