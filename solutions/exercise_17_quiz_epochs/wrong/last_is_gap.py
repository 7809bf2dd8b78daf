"""
code = "M17.last_is_gap"
title = {en = "what is missing instead of what is there", ko = "있는 것 대신 모자라는 것"}
diagnosis = {en = "That is how many rows are missing to a full batch. The question asks how many are in it.", ko = "그것은 가득 채우기에 모자라는 수입니다. 문제는 들어 있는 수를 묻습니다."}
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
LAST_BATCH = 32
FLOAT_INTERVAL = 27
DRAWN_AT_RANDOM = "B"
