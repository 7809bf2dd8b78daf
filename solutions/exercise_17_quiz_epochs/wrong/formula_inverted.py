"""
code = "M17.formula_inverted"
title = {en = "the fraction upside down", ko = "분수가 뒤집힘"}
diagnosis = {en = "You divided the smaller number by the larger one, which gives less than one iteration per epoch.", ko = "작은 수를 큰 수로 나누었습니다. 그러면 한 에포크에 이터레이션이 하나도 되지 않습니다."}
checks = ["test_iterations_formula"]
"""

EPOCH_MEANS = "C"
WORKBOOK = 2_000 / 200
ITERATIONS_FORMULA = "C"
STEPS_OF_MNIST = 60_000 / 100
EPOCHS_DONE = 83.3
DEFAULT_BATCH = 60_000 / 32
HELD_OUT = 1_500
UPDATES_IN_ALL = 300 * 17
NOT_WHOLE = 469
LAST_BATCH = 60_000 % 128
FLOAT_INTERVAL = 27
DRAWN_AT_RANDOM = "B"
