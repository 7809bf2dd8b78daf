"""
code = "E13.ignored"
title = {en = "an old argument name expected to be ignored", ko = "옛 이름을 무시한다고 봄"}
diagnosis = {en = "You expected lr to be ignored. That happens to another old argument, decay; with lr Keras refuses.", ko = "lr을 무시한다고 보았습니다. 그런 것은 또 다른 옛 매개변수인 decay입니다. lr은 케라스가 거절합니다."}
checks = ["test_rate_argument"]
"""

DEFAULT_OPTIMIZER = "RMSprop"
ADAPTIVE = ["A", "C", "E"]
ADAPTIVE_MEANS = "D"
EFFECTIVE_RATE = 0.01
RATE_ARGUMENT = "C"
SGD_STEP = 2 - 0.1 * 0.5
MOMENTUM_STEP = 0.9 * (-0.01 * 2) - 0.01 * 2
NESTEROV = "A"
ADAGRAD_STEP = 0.01 / 2
ADAM_COMBINES = "C"
FULL_BATCH_UPDATES = 20
GLOBAL_MINIMUM = "D"
