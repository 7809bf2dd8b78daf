"""
code = "M17.epoch_is_update"
title = {en = "an update taken for an epoch", ko = "갱신을 에포크로 봄"}
diagnosis = {en = "You named one iteration: one batch, one update. An epoch consists of many of them.", ko = "배치 하나로 한 번 갱신하는 것, 곧 이터레이션을 골랐습니다. 에포크는 이터레이션 여럿으로 이루어집니다."}
checks = ["test_epoch_means"]
"""

EPOCH_MEANS = "A"
WORKBOOK = 2_000 / 200
ITERATIONS_FORMULA = "B"
STEPS_OF_MNIST = 60_000 / 100
EPOCHS_DONE = 83.3
DEFAULT_BATCH = 60_000 / 32
HELD_OUT = 1_500
UPDATES_IN_ALL = 300 * 17
NOT_WHOLE = 469
LAST_BATCH = 60_000 % 128
FLOAT_INTERVAL = 27
DRAWN_AT_RANDOM = "B"
