"""
code = "P14"
title = {en = "uphill instead of downhill", ko = "내리막이 아니라 오르막"}
diagnosis = {en = "You went with the gradient. It points uphill, so the step goes against it: minus.", ko = "기울기 방향으로 갔습니다. 기울기는 오르막을 가리키므로 걸음은 그 반대, 곧 빼기입니다."}
checks = ["test_sgd_step", "test_momentum_step"]
"""

DEFAULT_OPTIMIZER = "RMSprop"
ADAPTIVE = ["A", "C", "E"]
ADAPTIVE_MEANS = "D"
EFFECTIVE_RATE = 0.01
RATE_ARGUMENT = "B"
SGD_STEP = 2.05
MOMENTUM_STEP = 0.038
NESTEROV = "A"
ADAGRAD_STEP = 0.01 / 2
ADAM_COMBINES = "C"
FULL_BATCH_UPDATES = 20
GLOBAL_MINIMUM = "D"
