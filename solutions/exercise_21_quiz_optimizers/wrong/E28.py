"""
code = "E28"
title = {en = "the object was never used", ko = "만든 객체를 쓰지 않음"}
diagnosis = {en = "You read the rate of the object in the first line. compile() is given a text in quotes, and never sees that object.", ko = "첫 줄에서 만든 객체의 학습률을 답했습니다. compile()이 받은 것은 따옴표 안의 글자이고, 그 객체는 보지도 못합니다."}
checks = ["test_effective_rate"]
"""

DEFAULT_OPTIMIZER = "RMSprop"
ADAPTIVE = ["A", "C", "E"]
ADAPTIVE_MEANS = "D"
EFFECTIVE_RATE = 0.1
RATE_ARGUMENT = "B"
SGD_STEP = 2 - 0.1 * 0.5
MOMENTUM_STEP = 0.9 * (-0.01 * 2) - 0.01 * 2
NESTEROV = "A"
ADAGRAD_STEP = 0.01 / 2
ADAM_COMBINES = "C"
FULL_BATCH_UPDATES = 20
GLOBAL_MINIMUM = "D"
