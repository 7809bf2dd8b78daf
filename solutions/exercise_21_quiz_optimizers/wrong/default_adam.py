"""
code = "M21.default_adam"
title = {en = "Adam taken for the default", ko = "Adam을 기본값으로 봄"}
diagnosis = {en = "You took Adam for the default. It is what most people write, and that is why they have to write it.", ko = "Adam을 기본값으로 보았습니다. 가장 많이 쓰는 것은 맞지만, 그래서 다들 직접 적어 넣는 것입니다."}
checks = ["test_default_optimizer"]
"""

DEFAULT_OPTIMIZER = "Adam"
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
