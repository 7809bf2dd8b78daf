"""
code = "E10.half"
title = {en = "exactly one half", ko = "정확히 절반이라고 봄"}
diagnosis = {en = "There is nothing exact about random draws, and it is not a half either: work out how probable it is that an image is never drawn.", ko = "무작위로 뽑으므로 '정확히'란 없고, 절반도 아닙니다. 어떤 이미지가 한 번도 뽑히지 않을 확률을 구해 보십시오."}
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
DRAWN_AT_RANDOM = "D"
