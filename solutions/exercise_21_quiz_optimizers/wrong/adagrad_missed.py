"""
code = "M21.adagrad_missed"
title = {en = "Adagrad left out", ko = "Adagrad를 빠뜨림"}
diagnosis = {en = "You left out Adagrad, the first of them: look at what it divides by.", ko = "가장 먼저 나온 적응적 옵티마이저인 Adagrad를 빠뜨렸습니다. 무엇으로 나누는지 보십시오."}
checks = ["test_adaptive"]
"""

DEFAULT_OPTIMIZER = "RMSprop"
ADAPTIVE = ["C", "E"]
ADAPTIVE_MEANS = "D"
EFFECTIVE_RATE = 0.01
RATE_ARGUMENT = "B"
SGD_STEP = 2 - 0.1 * 0.5
MOMENTUM_STEP = 0.9 * (-0.01 * 2) - 0.01 * 2
NESTEROV = "A"
ADAGRAD_STEP = 0.01 / 2
ADAM_COMBINES = "C"
FULL_BATCH_UPDATES = 20
GLOBAL_MINIMUM = "D"
