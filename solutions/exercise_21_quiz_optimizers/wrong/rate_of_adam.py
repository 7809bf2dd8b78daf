"""
code = "M21.rate_of_adam"
title = {en = "the default of another optimizer", ko = "다른 옵티마이저의 기본값"}
diagnosis = {en = "That is the default rate of Adam and RMSprop. Here it is SGD.", ko = "그것은 Adam과 RMSprop의 기본 학습률입니다. 여기서는 SGD입니다."}
checks = ["test_effective_rate"]
"""

DEFAULT_OPTIMIZER = "RMSprop"
ADAPTIVE = ["A", "C", "E"]
ADAPTIVE_MEANS = "D"
EFFECTIVE_RATE = 0.001
RATE_ARGUMENT = "B"
SGD_STEP = 2 - 0.1 * 0.5
MOMENTUM_STEP = 0.9 * (-0.01 * 2) - 0.01 * 2
NESTEROV = "A"
ADAGRAD_STEP = 0.01 / 2
ADAM_COMBINES = "C"
FULL_BATCH_UPDATES = 20
GLOBAL_MINIMUM = "D"
