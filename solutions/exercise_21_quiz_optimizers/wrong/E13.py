"""
code = "E13"
title = {en = "an old argument name taken for valid", ko = "옛 매개변수 이름을 쓸 수 있다고 봄"}
diagnosis = {en = "You took lr for an argument of Keras 3. It has been renamed, and the old name is no longer accepted.", ko = "lr이 케라스 3의 매개변수라고 보았습니다. 이름이 바뀌었고, 옛 이름은 더 받지 않습니다."}
checks = ["test_rate_argument"]
"""

DEFAULT_OPTIMIZER = "RMSprop"
ADAPTIVE = ["A", "C", "E"]
ADAPTIVE_MEANS = "D"
EFFECTIVE_RATE = 0.01
RATE_ARGUMENT = "A"
SGD_STEP = 2 - 0.1 * 0.5
MOMENTUM_STEP = 0.9 * (-0.01 * 2) - 0.01 * 2
NESTEROV = "A"
ADAGRAD_STEP = 0.01 / 2
ADAM_COMBINES = "C"
FULL_BATCH_UPDATES = 20
GLOBAL_MINIMUM = "D"
