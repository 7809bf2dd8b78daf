"""
code = "M21.full_is_single"
title = {en = "one update per row", ko = "행마다 한 번 갱신"}
diagnosis = {en = "You updated after every row. That is the other extreme, batch_size=1.", ko = "행마다 갱신했습니다. 그것은 반대쪽 끝인 batch_size=1입니다."}
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
FULL_BATCH_UPDATES = 1200000
GLOBAL_MINIMUM = "D"
