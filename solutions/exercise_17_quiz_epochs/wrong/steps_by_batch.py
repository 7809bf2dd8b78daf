"""
code = "M17.steps_by_batch"
title = {en = "iterations divided by the batch size", ko = "이터레이션을 배치 크기로 나눔"}
diagnosis = {en = "You divided the iterations by the batch size. An epoch is full when all rows were used: how many iterations does that take?", ko = "이터레이션을 배치 크기로 나누었습니다. 모든 행을 써야 한 에포크입니다. 그러려면 몇 이터레이션이 필요합니까?"}
checks = ["test_epochs_done"]
"""

EPOCH_MEANS = "C"
WORKBOOK = 2_000 / 200
ITERATIONS_FORMULA = "B"
STEPS_OF_MNIST = 60_000 / 100
EPOCHS_DONE = 500
DEFAULT_BATCH = 60_000 / 32
HELD_OUT = 1_500
UPDATES_IN_ALL = 300 * 17
NOT_WHOLE = 469
LAST_BATCH = 60_000 % 128
FLOAT_INTERVAL = 27
DRAWN_AT_RANDOM = "B"
