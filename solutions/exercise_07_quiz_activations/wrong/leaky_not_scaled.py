"""
code = "M07.leaky_not_scaled"
title = {en = "a negative input left unscaled", ko = "음수 입력을 줄이지 않음"}
diagnosis = {en = "You let the negative input through as it is. That would be a straight line; for negative inputs the slope is a.", ko = "음수 입력을 그대로 내보냈습니다. 그러면 그냥 직선입니다. 음수 쪽의 기울기는 a입니다."}
checks = ["test_leaky_value"]
"""

BINARY_OUTPUT = "B"
SOFTMAX_OF_ONE = 1
TEN_CLASSES = "C"
SIGMOID_TOTAL = 0.9 + 0.8 + 0.4
NO_ACTIVATION = "A"
COLLAPSED_PARAMS = (784 + 1) * 10
DEEP_HIDDEN = "D"
SLOPE_PRODUCT = 0.25**5
FLAT_FOR_LARGE = ["A", "D"]
NEGATIVE_RELU = "C"
LEAKY_VALUE = -3
LEAKY_NAME = "Leaky ReLU"
ZERO_CENTRED = "B"
