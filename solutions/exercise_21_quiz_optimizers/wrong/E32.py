"""
code = "E32"
title = {en = "adaptive read as lower near the optimum", ko = "적응적을 '최적점 근처에서 낮춘다'로 읽음"}
diagnosis = {en = "You described a schedule that lowers one rate for all. Adaptive is said of each parameter: what does it depend on there?", ko = "모든 매개변수의 학습률을 함께 낮추는 스케줄을 골랐습니다. '적응적'은 매개변수 하나하나에 대한 말입니다. 매개변수마다 무엇에 따라 달라집니까?"}
checks = ["test_adaptive_means"]
"""

DEFAULT_OPTIMIZER = "RMSprop"
ADAPTIVE = ["A", "C", "E"]
ADAPTIVE_MEANS = "A"
EFFECTIVE_RATE = 0.01
RATE_ARGUMENT = "B"
SGD_STEP = 2 - 0.1 * 0.5
MOMENTUM_STEP = 0.9 * (-0.01 * 2) - 0.01 * 2
NESTEROV = "A"
ADAGRAD_STEP = 0.01 / 2
ADAM_COMBINES = "C"
FULL_BATCH_UPDATES = 20
GLOBAL_MINIMUM = "D"
