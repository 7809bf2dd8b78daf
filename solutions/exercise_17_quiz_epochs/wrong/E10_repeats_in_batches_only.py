"""
code = "E10.repeats_in_batches_only"
title = {en = "repeats within a batch only", ko = "겹침이 배치 안에서만 생긴다고 봄"}
diagnosis = {en = "You allowed repeats within a batch only. The batches do not know of each other either, so an image can come back in any of them, and others never come.", ko = "한 배치 안에서만 겹친다고 보았습니다. 배치끼리도 서로를 모르므로 같은 이미지가 어느 배치에든 다시 나올 수 있고, 한 번도 나오지 않는 이미지도 있습니다."}
checks = ["test_drawn_at_random"]
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
FLOAT_INTERVAL = 27
DRAWN_AT_RANDOM = "C"
