"""
code = "M17.default_is_all"
title = {en = "all rows in one batch by default", ko = "기본 배치가 전체라고 봄"}
diagnosis = {en = "You let fit() take all rows at once. Its default cuts them into batches; the text names their size.", ko = "fit()이 모든 행을 한꺼번에 쓴다고 보았습니다. 기본으로 배치로 나누며, 그 크기는 미션 글에 적혀 있습니다."}
checks = ["test_default_batch"]
"""

EPOCH_MEANS = "C"
WORKBOOK = 2_000 / 200
ITERATIONS_FORMULA = "B"
STEPS_OF_MNIST = 60_000 / 100
EPOCHS_DONE = 83.3
DEFAULT_BATCH = 1
HELD_OUT = 1_500
UPDATES_IN_ALL = 300 * 17
NOT_WHOLE = 469
LAST_BATCH = 60_000 % 128
FLOAT_INTERVAL = 27
DRAWN_AT_RANDOM = "B"
