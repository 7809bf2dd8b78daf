"""
code = "M21.adam_adapts_twice"
title = {en = "two adaptive halves", ko = "적응적인 것 둘"}
diagnosis = {en = "Both of these only divide by squares. What makes Adam keep its direction?", ko = "둘 다 제곱으로 나누기만 합니다. Adam이 방향을 유지하는 것은 무엇 덕분입니까?"}
checks = ["test_adam_combines"]
"""

DEFAULT_OPTIMIZER = "RMSprop"
ADAPTIVE = ["A", "C", "E"]
ADAPTIVE_MEANS = "D"
EFFECTIVE_RATE = 0.01
RATE_ARGUMENT = "B"
SGD_STEP = 2 - 0.1 * 0.5
MOMENTUM_STEP = 0.9 * (-0.01 * 2) - 0.01 * 2
NESTEROV = "A"
ADAGRAD_STEP = 0.01 / 2
ADAM_COMBINES = "D"
FULL_BATCH_UPDATES = 20
GLOBAL_MINIMUM = "D"
