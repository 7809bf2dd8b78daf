"""
code = "M21.adam_is_sgd"
title = {en = "nothing adaptive in Adam", ko = "Adam에 적응적인 것이 없음"}
diagnosis = {en = "Neither of these adapts, and the first letter of Adam says that it does.", ko = "둘 다 적응적이지 않습니다. Adam의 첫 글자는 적응적이라는 뜻입니다."}
checks = ["test_adam_combines"]
"""

DEFAULT_OPTIMIZER = "RMSprop"
ADAPTIVE = ["A", "C", "E"]
ADAPTIVE_MEANS = "D"
EFFECTIVE_RATE = 0.01
RATE_ARGUMENT = "B"
SGD_STEP = 2 - 0.1 * 0.5
MOMENTUM_STEP = 0.9 * (-0.01 * 2) - 0.01 * 2
NESTEROV = "A"
ADAGRAD_STEP = 0.01 / 2
ADAM_COMBINES = "B"
FULL_BATCH_UPDATES = 20
GLOBAL_MINIMUM = "D"
