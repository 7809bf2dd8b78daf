"""
code = "M21.adapts_to_loss"
title = {en = "adapting to the loss", ko = "손실에 적응한다고 봄"}
diagnosis = {en = "You let the rate follow the loss. The formulas contain no loss, only gradients and their squares.", ko = "학습률이 손실을 따라간다고 보았습니다. 식에는 손실이 없고 기울기와 그 제곱만 있습니다."}
checks = ["test_adaptive_means"]
"""

DEFAULT_OPTIMIZER = "RMSprop"
ADAPTIVE = ["A", "C", "E"]
ADAPTIVE_MEANS = "B"
EFFECTIVE_RATE = 0.01
RATE_ARGUMENT = "B"
SGD_STEP = 2 - 0.1 * 0.5
MOMENTUM_STEP = 0.9 * (-0.01 * 2) - 0.01 * 2
NESTEROV = "A"
ADAGRAD_STEP = 0.01 / 2
ADAM_COMBINES = "C"
FULL_BATCH_UPDATES = 20
GLOBAL_MINIMUM = "D"
