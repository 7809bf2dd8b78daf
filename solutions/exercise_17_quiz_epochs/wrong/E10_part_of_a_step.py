"""
code = "E10.part_of_a_step"
title = {en = "a part of an iteration", ko = "정수가 아닌 이터레이션 수"}
diagnosis = {en = "The division is right, but there is no part of an iteration: an update is done or not done. Ask what becomes of the rows that do not fill a batch.", ko = "나눗셈은 맞지만 이터레이션에 소수는 없습니다. 갱신은 하거나 하지 않거나 둘 중 하나입니다. 배치를 다 채우지 못한 행이 어떻게 되는지 생각해 보십시오."}
checks = ["test_not_whole"]
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
FLOAT_INTERVAL = 27
DRAWN_AT_RANDOM = "B"
