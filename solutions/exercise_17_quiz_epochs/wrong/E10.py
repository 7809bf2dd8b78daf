"""
code = "E10"
title = {en = "an interval that is not whole", ko = "정수가 아닌 간격"}
diagnosis = {en = "You divided as if the loop could stop between two iterations. It counts in whole steps: i % 2.5 is zero for far fewer i than one would think.", ko = "루프가 이터레이션 사이에서도 멈출 수 있는 것처럼 나누었습니다. 루프는 정수로 셉니다. i % 2.5가 0이 되는 i는 생각보다 훨씬 적습니다."}
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
FLOAT_INTERVAL = 106
DRAWN_AT_RANDOM = "B"
