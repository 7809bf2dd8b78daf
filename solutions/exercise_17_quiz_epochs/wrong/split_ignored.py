"""
code = "M17.split_ignored"
title = {en = "validation_split was ignored", ko = "validation_split을 무시함"}
diagnosis = {en = "You counted all rows. A part of them is kept for validation and never trained on.", ko = "모든 행을 세었습니다. 그중 일부는 검증용으로 떼어 두고 훈련에 쓰지 않습니다."}
checks = ["test_held_out"]
"""

EPOCH_MEANS = "C"
WORKBOOK = 2_000 / 200
ITERATIONS_FORMULA = "B"
STEPS_OF_MNIST = 60_000 / 100
EPOCHS_DONE = 83.3
DEFAULT_BATCH = 60_000 / 32
HELD_OUT = 1875
UPDATES_IN_ALL = 300 * 17
NOT_WHOLE = 469
LAST_BATCH = 60_000 % 128
FLOAT_INTERVAL = 27
DRAWN_AT_RANDOM = "B"
