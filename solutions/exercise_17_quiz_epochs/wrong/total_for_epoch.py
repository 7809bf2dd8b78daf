"""
code = "M17.total_for_epoch"
title = {en = "all epochs instead of one", ko = "한 에포크 대신 전체"}
diagnosis = {en = "You counted the iterations of the whole training. The question asks for one epoch.", ko = "훈련 전체의 이터레이션을 세었습니다. 문제는 한 에포크를 묻습니다."}
checks = ["test_workbook", "test_steps_of_mnist", "test_default_batch"]
"""

EPOCH_MEANS = "C"
WORKBOOK = 50
ITERATIONS_FORMULA = "B"
STEPS_OF_MNIST = 30000
EPOCHS_DONE = 83.3
DEFAULT_BATCH = 9375
HELD_OUT = 1_500
UPDATES_IN_ALL = 300 * 17
NOT_WHOLE = 469
LAST_BATCH = 60_000 % 128
FLOAT_INTERVAL = 27
DRAWN_AT_RANDOM = "B"
