"""
code = "E10"
title = {en = "a fraction of an iteration", ko = "정수가 아닌 이터레이션"}
diagnosis = {en = "You went on with a fraction where only whole iterations exist. A loop counts in whole steps: i % 2.5 is zero for far fewer i than one would think.", ko = "이터레이션은 정수뿐인데 소수로 계산을 이어 갔습니다. 루프는 정수로 셉니다. i % 2.5가 0이 되는 i는 생각보다 훨씬 적습니다."}
checks = ["test_not_whole", "test_float_interval"]
"""

EPOCH_MEANS = "C"
WORKBOOK = 2_000 / 200
ITERATIONS_FORMULA = "B"
STEPS_OF_MNIST = 60_000 / 100
EPOCHS_DONE = 83.3
DEFAULT_BATCH = 60_000 / 32
HELD_OUT = 1_500
UPDATES_IN_ALL = 300 * 17
NOT_WHOLE = 468.75
LAST_BATCH = 60_000 % 128
FLOAT_INTERVAL = 106
DRAWN_AT_RANDOM = "B"
