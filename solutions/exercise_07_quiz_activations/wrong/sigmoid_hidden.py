"""
code = "M07.sigmoid_hidden"
title = {en = "sigmoids in a deep stack", ko = "깊은 망의 은닉층에 시그모이드"}
diagnosis = {en = "You chose the sigmoid for a deep stack. Every layer multiplies the gradient by a slope of a quarter at most: how much of it reaches the first layer?", ko = "깊은 망의 은닉층에 시그모이드를 골랐습니다. 층을 지날 때마다 많아야 4분의 1인 기울기가 곱해집니다. 첫 번째 층에는 얼마나 남습니까?"}
checks = ["test_deep_hidden"]
"""

BINARY_OUTPUT = "B"
SOFTMAX_OF_ONE = 1
TEN_CLASSES = "C"
SIGMOID_TOTAL = 0.9 + 0.8 + 0.4
NO_ACTIVATION = "A"
COLLAPSED_PARAMS = (784 + 1) * 10
DEEP_HIDDEN = "A"
SLOPE_PRODUCT = 0.25**5
FLAT_FOR_LARGE = ["A", "D"]
NEGATIVE_RELU = "C"
LEAKY_VALUE = 0.01 * -3
LEAKY_NAME = "Leaky ReLU"
ZERO_CENTRED = "B"
