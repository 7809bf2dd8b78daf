"""
code = "M07.slopes_added"
title = {en = "slopes added up", ko = "기울기를 더함"}
diagnosis = {en = "You added the slopes. The chain rule multiplies one slope per layer.", ko = "기울기를 더했습니다. 연쇄 법칙에서는 층마다 기울기를 하나씩 곱합니다."}
checks = ["test_slope_product"]
"""

BINARY_OUTPUT = "B"
SOFTMAX_OF_ONE = 1
TEN_CLASSES = "C"
SIGMOID_TOTAL = 0.9 + 0.8 + 0.4
NO_ACTIVATION = "A"
COLLAPSED_PARAMS = (784 + 1) * 10
DEEP_HIDDEN = "D"
SLOPE_PRODUCT = 1.25
FLAT_FOR_LARGE = ["A", "D"]
NEGATIVE_RELU = "C"
LEAKY_VALUE = 0.01 * -3
LEAKY_NAME = "Leaky ReLU"
ZERO_CENTRED = "B"
