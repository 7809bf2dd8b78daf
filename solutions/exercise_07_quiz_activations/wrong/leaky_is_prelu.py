"""
code = "M07.leaky_is_prelu"
title = {en = "PReLU, whose slope is learned", ko = "기울기를 학습하는 PReLU"}
diagnosis = {en = "You named the one whose slope is learned with the weights. The question asks for the one whose small slope is fixed beforehand.", ko = "기울기를 가중치와 함께 학습하는 함수를 말했습니다. 문제는 작은 기울기를 미리 정해 두는 함수를 묻습니다."}
checks = ["test_leaky_name"]
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
LEAKY_VALUE = 0.01 * -3
LEAKY_NAME = "PReLU"
ZERO_CENTRED = "B"
