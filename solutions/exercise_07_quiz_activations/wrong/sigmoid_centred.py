"""
code = "M07.sigmoid_centred"
title = {en = "a sigmoid centred on 0", ko = "시그모이드가 0을 중심으로 한다고 봄"}
diagnosis = {en = "You chose the sigmoid. Its values lie between 0 and 1, around 0.5, so it can say nothing negative.", ko = "시그모이드를 골랐습니다. 시그모이드의 값은 0과 1 사이에 있고 중심은 0.5라서 음수를 나타낼 수 없습니다."}
checks = ["test_zero_centred"]
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
LEAKY_NAME = "Leaky ReLU"
ZERO_CENTRED = "A"
