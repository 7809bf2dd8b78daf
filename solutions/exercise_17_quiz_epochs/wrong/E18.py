"""
code = "E18"
title = {en = "epochs divided by the batch size", ko = "에포크를 배치 크기로 나눔"}
diagnosis = {en = "You divided the epochs by the batch size. Some notes put it that way, but what is cut into batches is the data.", ko = "에포크를 배치 크기로 나누었습니다. 그렇게 적은 자료도 있지만, 배치로 나누는 것은 데이터입니다."}
checks = ["test_workbook", "test_iterations_formula", "test_steps_of_mnist", "test_default_batch"]
"""

EPOCH_MEANS = "C"
WORKBOOK = 0.025
ITERATIONS_FORMULA = "A"
STEPS_OF_MNIST = 0.5
EPOCHS_DONE = 83.3
DEFAULT_BATCH = 0.15625
HELD_OUT = 1_500
UPDATES_IN_ALL = 300 * 17
NOT_WHOLE = 469
LAST_BATCH = 60_000 % 128
FLOAT_INTERVAL = 27
DRAWN_AT_RANDOM = "B"
