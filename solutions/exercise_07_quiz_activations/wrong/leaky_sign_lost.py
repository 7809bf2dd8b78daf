"""
code = "M07.leaky_sign_lost"
title = {en = "the sign was lost", ko = "부호를 잃음"}
diagnosis = {en = "The size is right, the sign is not: a positive slope times a negative input is negative.", ko = "크기는 맞고 부호가 틀렸습니다. 양수인 기울기에 음수인 입력을 곱하면 음수입니다."}
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
LEAKY_VALUE = 0.03
LEAKY_NAME = "Leaky ReLU"
ZERO_CENTRED = "B"
