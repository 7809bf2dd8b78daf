"""
code = "E31"
title = {en = "momentum applied twice", ko = "모멘텀을 두 번 적용"}
diagnosis = {en = "You applied the momentum twice. Some notes say so; what is new is the place where the gradient is taken.", ko = "모멘텀을 두 번 적용한다고 보았습니다. 그렇게 적은 자료도 있지만, 달라지는 것은 기울기를 구하는 위치입니다."}
checks = ["test_nesterov"]
"""

DEFAULT_OPTIMIZER = "RMSprop"
ADAPTIVE = ["A", "C", "E"]
ADAPTIVE_MEANS = "D"
EFFECTIVE_RATE = 0.01
RATE_ARGUMENT = "B"
SGD_STEP = 2 - 0.1 * 0.5
MOMENTUM_STEP = 0.9 * (-0.01 * 2) - 0.01 * 2
NESTEROV = "B"
ADAGRAD_STEP = 0.01 / 2
ADAM_COMBINES = "C"
FULL_BATCH_UPDATES = 20
GLOBAL_MINIMUM = "D"
