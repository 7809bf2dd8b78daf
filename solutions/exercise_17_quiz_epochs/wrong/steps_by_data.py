"""
code = "M17.steps_by_data"
title = {en = "iterations divided by the rows", ko = "이터레이션을 행의 수로 나눔"}
diagnosis = {en = "You divided the iterations by the rows, as if each iteration used one row. It uses a whole batch.", ko = "이터레이션마다 행 하나를 쓰는 것처럼 이터레이션을 행의 수로 나누었습니다. 이터레이션마다 배치 하나를 씁니다."}
checks = ["test_epochs_done"]
"""

EPOCH_MEANS = "C"
WORKBOOK = 2_000 / 200
ITERATIONS_FORMULA = "B"
STEPS_OF_MNIST = 60_000 / 100
EPOCHS_DONE = 0.8
DEFAULT_BATCH = 60_000 / 32
HELD_OUT = 1_500
UPDATES_IN_ALL = 300 * 17
NOT_WHOLE = 469
LAST_BATCH = 60_000 % 128
FLOAT_INTERVAL = 27
DRAWN_AT_RANDOM = "B"
