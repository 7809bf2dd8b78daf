"""
code = "M07.tanh_output"
title = {en = "tanh at the output of a classifier", ko = "분류기의 출력층에 tanh"}
diagnosis = {en = "You chose tanh for the output. Its numbers go from −1 to 1: no class can have a negative probability.", ko = "출력층에 tanh를 골랐습니다. tanh의 값은 −1부터 1까지입니다. 음수인 확률은 있을 수 없습니다."}
checks = ["test_ten_classes"]
"""

BINARY_OUTPUT = "B"
SOFTMAX_OF_ONE = 1
TEN_CLASSES = "B"
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
