"""
code = "M17.last_is_full"
title = {en = "a full last batch", ko = "마지막 배치도 가득 찼다고 봄"}
diagnosis = {en = "You made the last batch a full one. How many rows remain for it?", ko = "마지막 배치도 가득 찼다고 보았습니다. 마지막 배치에 남은 행은 몇 개입니까?"}
checks = ["test_last_batch"]
"""

EPOCH_MEANS = "C"
WORKBOOK = 2_000 / 200
ITERATIONS_FORMULA = "B"
STEPS_OF_MNIST = 60_000 / 100
EPOCHS_DONE = 83.3
DEFAULT_BATCH = 60_000 / 32
HELD_OUT = 1_500
UPDATES_IN_ALL = 300 * 17
NOT_WHOLE = 469
LAST_BATCH = 128
FLOAT_INTERVAL = 27
DRAWN_AT_RANDOM = "B"
