"""
code = "M17.batches_are_size"
title = {en = "the batch size for the number of batches", ko = "배치의 수 대신 배치 크기"}
diagnosis = {en = "That is how many rows are in a batch. The question asks how many batches there are.", ko = "그것은 배치 하나에 든 행의 수입니다. 문제는 배치가 몇 개인지를 묻습니다."}
checks = ["test_workbook", "test_steps_of_mnist", "test_default_batch", "test_held_out", "test_not_whole"]
"""

EPOCH_MEANS = "C"
WORKBOOK = 200
ITERATIONS_FORMULA = "B"
STEPS_OF_MNIST = 100
EPOCHS_DONE = 83.3
DEFAULT_BATCH = 32
HELD_OUT = 32
UPDATES_IN_ALL = 300 * 17
NOT_WHOLE = 128
LAST_BATCH = 60_000 % 128
FLOAT_INTERVAL = 27
DRAWN_AT_RANDOM = "B"
