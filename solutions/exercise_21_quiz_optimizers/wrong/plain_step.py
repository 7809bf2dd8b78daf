"""
code = "M21.plain_step"
title = {en = "the step of SGD", ko = "SGD의 걸음"}
diagnosis = {en = "That is the step of SGD. Adagrad divides it by √h.", ko = "그것은 SGD의 걸음입니다. Adagrad는 그것을 √h로 나눕니다."}
checks = ["test_adagrad_step"]
"""

DEFAULT_OPTIMIZER = "RMSprop"
ADAPTIVE = ["A", "C", "E"]
ADAPTIVE_MEANS = "D"
EFFECTIVE_RATE = 0.01
RATE_ARGUMENT = "B"
SGD_STEP = 2 - 0.1 * 0.5
MOMENTUM_STEP = 0.9 * (-0.01 * 2) - 0.01 * 2
NESTEROV = "A"
ADAGRAD_STEP = 0.02
ADAM_COMBINES = "C"
FULL_BATCH_UPDATES = 20
GLOBAL_MINIMUM = "D"
