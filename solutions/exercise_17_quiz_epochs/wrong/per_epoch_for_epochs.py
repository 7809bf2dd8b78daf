"""
code = "M17.per_epoch_for_epochs"
title = {en = "iterations per epoch for epochs", ko = "에포크 수 대신 에포크당 이터레이션"}
diagnosis = {en = "That is how many iterations one epoch has. One step is left: how many times does it fit into all of them?", ko = "그것은 한 에포크의 이터레이션 수입니다. 한 단계가 남았습니다. 전체 이터레이션에 그것이 몇 번 들어갑니까?"}
checks = ["test_epochs_done"]
"""

EPOCH_MEANS = "C"
WORKBOOK = 2_000 / 200
ITERATIONS_FORMULA = "B"
STEPS_OF_MNIST = 60_000 / 100
EPOCHS_DONE = 600
DEFAULT_BATCH = 60_000 / 32
HELD_OUT = 1_500
UPDATES_IN_ALL = 300 * 17
NOT_WHOLE = 469
LAST_BATCH = 60_000 % 128
FLOAT_INTERVAL = 27
DRAWN_AT_RANDOM = "B"
