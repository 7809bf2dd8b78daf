"""
code = "M21.divided_by_count"
title = {en = "divided by the number of steps", ko = "걸음의 수로 나눔"}
diagnosis = {en = "You divided by the number of steps. Under the root there are that many squares: what does the root make of it?", ko = "걸음의 수로 나누었습니다. 그만큼의 제곱이 근호 안에 있습니다. 근호를 벗기면 어떻게 됩니까?"}
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
ADAGRAD_STEP = 0.0025
ADAM_COMBINES = "C"
FULL_BATCH_UPDATES = 20
GLOBAL_MINIMUM = "D"
