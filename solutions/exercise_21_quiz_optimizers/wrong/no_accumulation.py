"""
code = "M21.no_accumulation"
title = {en = "h not accumulated", ko = "h를 쌓지 않음"}
diagnosis = {en = "You took h from a single gradient. It collects the squares of all steps so far.", ko = "h를 기울기 하나로만 구했습니다. h에는 지금까지의 제곱이 모두 쌓입니다."}
checks = ["test_adagrad_step"]
"""

DEFAULT_OPTIMIZER = "RMSprop"
ADAPTIVE = ["A", "C", "E"]
ADAPTIVE_MEANS = "D"
EFFECTIVE_RATE = 0.01
RATE_ARGUMENT = "B"
SGD_STEP = 2 - 0.1 * 0.5
MOMENTUM_STEP = 0.9 * (-0.01 * 2) - 0.01 * 2
NESTEROV = "A"
ADAGRAD_STEP = 0.01
ADAM_COMBINES = "C"
FULL_BATCH_UPDATES = 20
GLOBAL_MINIMUM = "D"
