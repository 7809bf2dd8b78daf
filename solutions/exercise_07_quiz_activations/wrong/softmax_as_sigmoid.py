"""
code = "M07.softmax_as_sigmoid"
title = {en = "softmax of one score taken for a sigmoid", ko = "점수 하나의 소프트맥스를 시그모이드로 봄"}
diagnosis = {en = "You computed 1 / (1 + exp(−z)), the sigmoid. Write the softmax with its single score: what stands above the line, and what below?", ko = "1 / (1 + exp(−z)), 곧 시그모이드를 계산했습니다. 점수 하나로 소프트맥스 식을 써 보십시오. 분자에는 무엇이, 분모에는 무엇이 옵니까?"}
checks = ["test_softmax_of_one"]
"""

BINARY_OUTPUT = "B"
SOFTMAX_OF_ONE = 0.96
TEN_CLASSES = "C"
SIGMOID_TOTAL = 0.9 + 0.8 + 0.4
NO_ACTIVATION = "A"
COLLAPSED_PARAMS = (784 + 1) * 10
DEEP_HIDDEN = "D"
SLOPE_PRODUCT = 0.25**5
FLAT_FOR_LARGE = ["A", "D"]
NEGATIVE_RELU = "C"
LEAKY_VALUE = 0.01 * -3
LEAKY_NAME = "Leaky ReLU"
ZERO_CENTRED = "B"
