"""
code = "E13.momentum"
title = {en = "an argument taken for another one", ko = "다른 매개변수로 받아들인다고 봄"}
diagnosis = {en = "A name in front of the value is never read as another argument.", ko = "값 앞에 이름을 쓰면 다른 매개변수로 읽히지 않습니다."}
checks = ["test_rate_argument"]
"""

DEFAULT_OPTIMIZER = "RMSprop"
ADAPTIVE = ["A", "C", "E"]
ADAPTIVE_MEANS = "D"
EFFECTIVE_RATE = 0.01
RATE_ARGUMENT = "D"
SGD_STEP = 2 - 0.1 * 0.5
MOMENTUM_STEP = 0.9 * (-0.01 * 2) - 0.01 * 2
NESTEROV = "A"
ADAGRAD_STEP = 0.01 / 2
ADAM_COMBINES = "C"
FULL_BATCH_UPDATES = 20
GLOBAL_MINIMUM = "D"
