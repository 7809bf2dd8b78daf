"""
code = "M21.full_is_mini"
title = {en = "the default batch size", ko = "기본 배치 크기"}
diagnosis = {en = "You took batches of 32. Here the batch size is given, and it is the number of all rows.", ko = "32개씩 묶었습니다. 여기서는 배치 크기가 행 전체로 정해져 있습니다."}
checks = ["test_full_batch_updates"]
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
ADAM_COMBINES = "C"
FULL_BATCH_UPDATES = 37500
GLOBAL_MINIMUM = "D"
