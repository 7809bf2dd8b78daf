"""
code = "E10.each_once"
title = {en = "random draws taken for a full pass", ko = "무작위 추출을 한 바퀴로 봄"}
diagnosis = {en = "You took random draws for a pass over the data. choice() puts every image back before the next draw.", ko = "무작위로 뽑은 것을 데이터 한 바퀴로 보았습니다. choice()는 뽑은 이미지를 다시 넣고 다음을 뽑습니다."}
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
DRAWN_AT_RANDOM = "A"
