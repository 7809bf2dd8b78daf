"""
code = "M07.slope_half"
title = {en = "the value at 0 taken for the slope", ko = "0에서의 값을 기울기로 봄"}
diagnosis = {en = "You multiplied 0.5, the value of the sigmoid at 0. Its slope there is σ(1 − σ).", ko = "0에서의 시그모이드 값인 0.5를 곱했습니다. 그곳의 기울기는 σ(1 − σ)입니다."}
checks = ["test_slope_product"]
"""

BINARY_OUTPUT = "B"
SOFTMAX_OF_ONE = 1
TEN_CLASSES = "C"
SIGMOID_TOTAL = 0.9 + 0.8 + 0.4
NO_ACTIVATION = "A"
COLLAPSED_PARAMS = (784 + 1) * 10
DEEP_HIDDEN = "D"
SLOPE_PRODUCT = 0.03125
FLAT_FOR_LARGE = ["A", "D"]
NEGATIVE_RELU = "C"
LEAKY_VALUE = 0.01 * -3
LEAKY_NAME = "Leaky ReLU"
ZERO_CENTRED = "B"
