"""
code = "M21.default_none"
title = {en = "no default expected", ko = "기본값이 없다고 봄"}
diagnosis = {en = "You expected none. compile() has a default for the optimizer.", ko = "기본값이 없다고 보았습니다. compile()에는 옵티마이저의 기본값이 있습니다."}
checks = ["test_default_optimizer"]
"""

DEFAULT_OPTIMIZER = "none"
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
GLOBAL_MINIMUM = "D"
