"""
code = "M07.relu_never_dies"
title = {en = "a ReLU that never dies", ko = "ReLU는 죽지 않는다고 봄"}
diagnosis = {en = "You trusted the slope of 1. It only holds where the sum is positive; what is the slope where this neuron always is?", ko = "기울기가 1이라는 것을 믿었습니다. 그것은 가중합이 양수일 때만 그렇습니다. 이 뉴런이 늘 있는 곳의 기울기는 얼마입니까?"}
checks = ["test_negative_relu"]
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
NEGATIVE_RELU = "A"
LEAKY_VALUE = 0.01 * -3
LEAKY_NAME = "Leaky ReLU"
ZERO_CENTRED = "B"
