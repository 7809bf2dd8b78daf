"""
code = "M07.slope_one"
title = {en = "a slope of 1", ko = "기울기가 1"}
diagnosis = {en = "You let the gradient pass undiminished, as ReLU does. The sigmoid is flatter than that everywhere: work out σ(1 − σ) at its steepest point.", ko = "ReLU처럼 기울기가 줄지 않는다고 보았습니다. 시그모이드는 어디에서나 그보다 완만합니다. 가장 가파른 곳에서 σ(1 − σ)를 구해 보십시오."}
checks = ["test_slope_product"]
"""

BINARY_OUTPUT = "B"
SOFTMAX_OF_ONE = 1
TEN_CLASSES = "C"
SIGMOID_TOTAL = 0.9 + 0.8 + 0.4
NO_ACTIVATION = "A"
COLLAPSED_PARAMS = (784 + 1) * 10
DEEP_HIDDEN = "D"
SLOPE_PRODUCT = 1
FLAT_FOR_LARGE = ["A", "D"]
NEGATIVE_RELU = "C"
LEAKY_VALUE = 0.01 * -3
LEAKY_NAME = "Leaky ReLU"
ZERO_CENTRED = "B"
