"""
code = "M07.relu_output"
title = {en = "ReLU at the output", ko = "출력층에 ReLU"}
diagnosis = {en = "You put a ReLU at the output. It is open upwards, so its numbers are no probabilities: what would a reader make of 7.3?", ko = "출력층에 ReLU를 썼습니다. ReLU는 위로 한계가 없어서 그 수는 확률이 아닙니다. 7.3이 나오면 어떻게 읽겠습니까?"}
checks = ["test_binary_output", "test_ten_classes"]
"""

BINARY_OUTPUT = "C"
SOFTMAX_OF_ONE = 1
TEN_CLASSES = "D"
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
