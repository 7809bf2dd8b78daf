"""
code = "M21.full_is_fastest"
title = {en = "the whole data taken for the fastest", ko = "전체 데이터가 가장 빠르다고 봄"}
diagnosis = {en = "One step over all data costs as much as many small ones, and is still only one step.", ko = "데이터 전체로 한 걸음 가는 데에는 작은 걸음 여러 번만큼 들지만, 그래도 한 걸음입니다."}
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
GLOBAL_MINIMUM = "B"
