"""
code = "M17.first_log_forgotten"
title = {en = "i = 0 was forgotten", ko = "i = 0을 빠뜨림"}
diagnosis = {en = "One log is missing: range() begins at 0, and 0 % anything is 0.", ko = "기록이 하나 모자랍니다. range()는 0부터 시작하고, 0은 무엇으로 나누어도 나머지가 0입니다."}
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
FLOAT_INTERVAL = 26
DRAWN_AT_RANDOM = "B"
