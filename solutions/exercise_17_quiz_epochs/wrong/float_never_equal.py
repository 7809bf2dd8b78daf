"""
code = "M17.float_never_equal"
title = {en = "a remainder that is never zero", ko = "나머지가 0이 되지 않는다고 봄"}
diagnosis = {en = "You let the remainder never be zero after the start. Some multiples of the interval are whole numbers: find the smallest.", ko = "처음 말고는 나머지가 0이 되지 않는다고 보았습니다. 이 간격의 배수 중에는 정수도 있습니다. 가장 작은 것을 찾아보십시오."}
checks = ["test_float_interval"]
"""

EPOCH_MEANS = "C"
WORKBOOK = 2_000 / 200
ITERATIONS_FORMULA = "B"
STEPS_OF_MNIST = 60_000 / 100
EPOCHS_DONE = 83.3
DEFAULT_BATCH = 60_000 / 32
HELD_OUT = 1_500
UPDATES_IN_ALL = 300 * 17
NOT_WHOLE = 469
LAST_BATCH = 60_000 % 128
FLOAT_INTERVAL = 0
DRAWN_AT_RANDOM = "B"
