"""
code = "M21.nesterov_adaptive"
title = {en = "Nesterov taken for adaptive", ko = "네스테로프를 적응적이라고 봄"}
diagnosis = {en = "You gave every parameter its own rate. Nesterov's formula contains no squares of gradients.", ko = "매개변수마다 학습률을 따로 두었습니다. 네스테로프의 식에는 기울기의 제곱이 없습니다."}
checks = ["test_nesterov"]
"""

DEFAULT_OPTIMIZER = "RMSprop"
ADAPTIVE = ["A", "C", "E"]
ADAPTIVE_MEANS = "D"
EFFECTIVE_RATE = 0.01
RATE_ARGUMENT = "B"
SGD_STEP = 2 - 0.1 * 0.5
MOMENTUM_STEP = 0.9 * (-0.01 * 2) - 0.01 * 2
NESTEROV = "C"
ADAGRAD_STEP = 0.01 / 2
ADAM_COMBINES = "C"
FULL_BATCH_UPDATES = 20
GLOBAL_MINIMUM = "D"
