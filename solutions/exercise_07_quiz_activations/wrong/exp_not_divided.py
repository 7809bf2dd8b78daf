"""
code = "M07.exp_not_divided"
title = {en = "the division was forgotten", ko = "나눗셈을 빠뜨림"}
diagnosis = {en = "You took the exponential and stopped there. Softmax divides it by the sum of the exponentials of all scores.", ko = "지수 함수만 취하고 멈추었습니다. 소프트맥스는 그 값을 모든 점수의 지수 값의 합으로 나눕니다."}
checks = ["test_softmax_of_one"]
"""

BINARY_OUTPUT = "B"
SOFTMAX_OF_ONE = 24.53
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
ZERO_CENTRED = "B"
