"""
code = "M17.epoch_is_training"
title = {en = "the whole training taken for an epoch", ko = "훈련 전체를 에포크로 봄"}
diagnosis = {en = "You named the whole training. fit(..., epochs=5) goes through the data five times.", ko = "훈련 전체를 골랐습니다. fit(..., epochs=5)는 데이터를 다섯 번 돕니다."}
checks = ["test_epoch_means"]
"""

EPOCH_MEANS = "D"
WORKBOOK = 2_000 / 200
ITERATIONS_FORMULA = "B"
STEPS_OF_MNIST = 60_000 / 100
EPOCHS_DONE = 83.3
DEFAULT_BATCH = 60_000 / 32
HELD_OUT = 1_500
UPDATES_IN_ALL = 300 * 17
NOT_WHOLE = 469
LAST_BATCH = 60_000 % 128
FLOAT_INTERVAL = 27
DRAWN_AT_RANDOM = "B"
