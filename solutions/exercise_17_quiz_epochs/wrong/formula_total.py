"""
code = "M17.formula_total"
title = {en = "the formula for the whole training", ko = "훈련 전체의 식"}
diagnosis = {en = "That counts the updates of the whole training. The question asks for one epoch.", ko = "그것은 훈련 전체의 갱신 횟수입니다. 문제는 한 에포크를 묻습니다."}
checks = ["test_iterations_formula"]
"""

EPOCH_MEANS = "C"
WORKBOOK = 2_000 / 200
ITERATIONS_FORMULA = "D"
STEPS_OF_MNIST = 60_000 / 100
EPOCHS_DONE = 83.3
DEFAULT_BATCH = 60_000 / 32
HELD_OUT = 1_500
UPDATES_IN_ALL = 300 * 17
NOT_WHOLE = 469
LAST_BATCH = 60_000 % 128
FLOAT_INTERVAL = 27
DRAWN_AT_RANDOM = "B"
