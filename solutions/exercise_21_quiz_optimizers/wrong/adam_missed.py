"""
code = "M21.adam_missed"
title = {en = "Adam left out", ko = "Adam을 빠뜨림"}
diagnosis = {en = "You left out Adam. The A stands for adaptive.", ko = "Adam을 빠뜨렸습니다. A는 adaptive의 첫 글자입니다."}
checks = ["test_adaptive"]
"""

DEFAULT_OPTIMIZER = "RMSprop"
ADAPTIVE = ["A", "C"]
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
