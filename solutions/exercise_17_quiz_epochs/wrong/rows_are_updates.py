"""
code = "M17.rows_are_updates"
title = {en = "one update per row", ko = "행마다 한 번 갱신한다고 봄"}
diagnosis = {en = "You counted one update per image. All images of a batch share one.", ko = "이미지마다 한 번 갱신한다고 보았습니다. 한 배치의 이미지들은 갱신을 한 번 함께합니다."}
checks = ["test_updates_in_all"]
"""

EPOCH_MEANS = "C"
WORKBOOK = 2_000 / 200
ITERATIONS_FORMULA = "B"
STEPS_OF_MNIST = 60_000 / 100
EPOCHS_DONE = 83.3
DEFAULT_BATCH = 60_000 / 32
HELD_OUT = 1_500
UPDATES_IN_ALL = 1020000
NOT_WHOLE = 469
LAST_BATCH = 60_000 % 128
FLOAT_INTERVAL = 27
DRAWN_AT_RANDOM = "B"
