"""
code = "M21.one_epoch_only"
title = {en = "one epoch only", ko = "한 에포크만"}
diagnosis = {en = "That is one epoch. The question asks for all of them.", ko = "그것은 한 에포크입니다. 문제는 전체를 묻습니다."}
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
FULL_BATCH_UPDATES = 1
GLOBAL_MINIMUM = "D"
