"""
code = "M17.epoch_is_batch"
title = {en = "a batch taken for an epoch", ko = "배치를 에포크로 봄"}
diagnosis = {en = "You named a batch: the rows that are used together. In the workbook it is a page, not the book.", ko = "함께 쓰는 행의 묶음, 곧 배치를 골랐습니다. 문제집으로 치면 책 전체가 아니라 한 쪽입니다."}
checks = ["test_epoch_means"]
"""

EPOCH_MEANS = "B"
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
