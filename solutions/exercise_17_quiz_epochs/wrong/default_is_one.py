"""
code = "M17.default_is_one"
title = {en = "one row per batch by default", ko = "기본 배치가 한 행이라고 봄"}
diagnosis = {en = "You let fit() take one row at a time. Its default is larger; the text names it.", ko = "fit()이 한 행씩 쓴다고 보았습니다. 기본값은 더 크며, 미션 글에 적혀 있습니다."}
checks = ["test_default_batch"]
"""

EPOCH_MEANS = "C"
WORKBOOK = 2_000 / 200
ITERATIONS_FORMULA = "B"
STEPS_OF_MNIST = 60_000 / 100
EPOCHS_DONE = 83.3
DEFAULT_BATCH = 60000
HELD_OUT = 1_500
UPDATES_IN_ALL = 300 * 17
NOT_WHOLE = 469
LAST_BATCH = 60_000 % 128
FLOAT_INTERVAL = 27
DRAWN_AT_RANDOM = "B"
