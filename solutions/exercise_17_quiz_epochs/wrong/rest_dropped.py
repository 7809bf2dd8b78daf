"""
code = "M17.rest_dropped"
title = {en = "the rows left over were dropped", ko = "남은 행을 버림"}
diagnosis = {en = "You rounded down and so dropped the rows that do not fill a batch. fit() uses them too.", ko = "내림해서 배치를 다 채우지 못한 행을 버렸습니다. fit()은 그 행도 씁니다."}
checks = ["test_not_whole"]
"""

EPOCH_MEANS = "C"
WORKBOOK = 2_000 / 200
ITERATIONS_FORMULA = "B"
STEPS_OF_MNIST = 60_000 / 100
EPOCHS_DONE = 83.3
DEFAULT_BATCH = 60_000 / 32
HELD_OUT = 1_500
UPDATES_IN_ALL = 300 * 17
NOT_WHOLE = 468
LAST_BATCH = 60_000 % 128
FLOAT_INTERVAL = 27
DRAWN_AT_RANDOM = "B"
