"""
code = "M21.adam_is_adagrad"
title = {en = "Adagrad in the place of RMSprop", ko = "RMSprop 자리에 Adagrad"}
diagnosis = {en = "You took Adagrad for its second half. Adam's mean of squares forgets, while Adagrad's sum only grows.", ko = "절반을 Adagrad로 보았습니다. Adam의 제곱 평균은 옛것을 잊지만 Adagrad의 합은 늘어나기만 합니다."}
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
ADAM_COMBINES = "A"
FULL_BATCH_UPDATES = 20
GLOBAL_MINIMUM = "D"
