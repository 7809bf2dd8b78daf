"""
code = "M21.adapts_to_batch"
title = {en = "adapting to the batch size", ko = "배치 크기에 적응한다고 봄"}
diagnosis = {en = "You let the rate follow the batch size. No optimizer sees how many rows a gradient came from.", ko = "학습률이 배치 크기를 따라간다고 보았습니다. 옵티마이저는 기울기가 몇 행에서 나왔는지 모릅니다."}
checks = ["test_adaptive_means"]
"""

DEFAULT_OPTIMIZER = "RMSprop"
ADAPTIVE = ["A", "C", "E"]
ADAPTIVE_MEANS = "C"
EFFECTIVE_RATE = 0.01
RATE_ARGUMENT = "B"
SGD_STEP = 2 - 0.1 * 0.5
MOMENTUM_STEP = 0.9 * (-0.01 * 2) - 0.01 * 2
NESTEROV = "A"
ADAGRAD_STEP = 0.01 / 2
ADAM_COMBINES = "C"
FULL_BATCH_UPDATES = 20
GLOBAL_MINIMUM = "D"
