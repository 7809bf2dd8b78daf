"""
code = "M17.epoch_for_total"
title = {en = "one epoch instead of all", ko = "전체 대신 한 에포크"}
diagnosis = {en = "That is one epoch. The question asks for the whole training.", ko = "그것은 한 에포크입니다. 문제는 훈련 전체를 묻습니다."}
checks = ["test_updates_in_all"]
"""

EPOCH_MEANS = "C"
WORKBOOK = 2_000 / 200
ITERATIONS_FORMULA = "B"
STEPS_OF_MNIST = 60_000 / 100
EPOCHS_DONE = 83.3
DEFAULT_BATCH = 60_000 / 32
HELD_OUT = 1_500
UPDATES_IN_ALL = 300
NOT_WHOLE = 469
LAST_BATCH = 60_000 % 128
FLOAT_INTERVAL = 27
DRAWN_AT_RANDOM = "B"
