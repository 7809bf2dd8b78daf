"""
code = "M07.one_layer_only"
title = {en = "one layer only", ko = "한 층만 봄"}
diagnosis = {en = "This is the largest slope of a single sigmoid. The gradient passes through all of the layers.", ko = "이것은 시그모이드 하나의 최대 기울기입니다. 기울기는 모든 층을 지나갑니다."}
checks = ["test_slope_product"]
"""

BINARY_OUTPUT = "B"
SOFTMAX_OF_ONE = 1
TEN_CLASSES = "C"
SIGMOID_TOTAL = 0.9 + 0.8 + 0.4
NO_ACTIVATION = "A"
COLLAPSED_PARAMS = (784 + 1) * 10
DEEP_HIDDEN = "D"
SLOPE_PRODUCT = 0.25
FLAT_FOR_LARGE = ["A", "D"]
NEGATIVE_RELU = "C"
LEAKY_VALUE = 0.01 * -3
LEAKY_NAME = "Leaky ReLU"
ZERO_CENTRED = "B"
