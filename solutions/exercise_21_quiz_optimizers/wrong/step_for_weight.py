"""
code = "M21.step_for_weight"
title = {en = "the step instead of the weight", ko = "가중치 대신 걸음"}
diagnosis = {en = "That is the step. The question asks where the weight is after it.", ko = "그것은 걸음의 크기입니다. 문제는 걸음 뒤의 가중치를 묻습니다."}
checks = ["test_sgd_step"]
"""

DEFAULT_OPTIMIZER = "RMSprop"
ADAPTIVE = ["A", "C", "E"]
ADAPTIVE_MEANS = "D"
EFFECTIVE_RATE = 0.01
RATE_ARGUMENT = "B"
SGD_STEP = 0.05
MOMENTUM_STEP = 0.9 * (-0.01 * 2) - 0.01 * 2
NESTEROV = "A"
ADAGRAD_STEP = 0.01 / 2
ADAM_COMBINES = "C"
FULL_BATCH_UPDATES = 20
GLOBAL_MINIMUM = "D"
