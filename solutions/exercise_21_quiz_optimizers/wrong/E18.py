"""
code = "E18"
title = {en = "a global minimum promised", ko = "전역 최솟값을 보장한다고 봄"}
diagnosis = {en = "You let exact gradients find the lowest point of all. They only know the slope under their feet, and a network's surface has many valleys.", ko = "정확한 기울기가 가장 낮은 곳을 찾아 준다고 보았습니다. 기울기는 발밑의 경사만 알고, 신경망의 손실 곡면에는 골짜기가 많습니다."}
checks = ["test_global_minimum"]
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
ADAM_COMBINES = "C"
FULL_BATCH_UPDATES = 20
GLOBAL_MINIMUM = "A"
