"""
code = "M21.default_sgd"
title = {en = "SGD taken for the default", ko = "SGD를 기본값으로 봄"}
diagnosis = {en = "You took SGD for the default. It is the simplest one, and compile() takes another: look at its signature.", ko = "SGD를 기본값으로 보았습니다. SGD가 가장 단순하기는 하지만 compile()의 기본값은 다릅니다. 매개변수의 기본값을 찾아보십시오."}
checks = ["test_default_optimizer"]
"""

DEFAULT_OPTIMIZER = "SGD"
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
