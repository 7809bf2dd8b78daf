"""
code = "M17.validation_counted"
title = {en = "the held-out part was counted", ko = "떼어 둔 부분을 셈"}
diagnosis = {en = "You counted the part that is held out. Training uses the other one.", ko = "떼어 둔 부분을 세었습니다. 훈련에는 나머지를 씁니다."}
checks = ["test_held_out"]
"""

EPOCH_MEANS = "C"
WORKBOOK = 2_000 / 200
ITERATIONS_FORMULA = "B"
STEPS_OF_MNIST = 60_000 / 100
EPOCHS_DONE = 83.3
DEFAULT_BATCH = 60_000 / 32
HELD_OUT = 375
UPDATES_IN_ALL = 300 * 17
NOT_WHOLE = 469
LAST_BATCH = 60_000 % 128
FLOAT_INTERVAL = 27
DRAWN_AT_RANDOM = "B"
