"""
code = "M07.softmax_keeps_score"
title = {en = "the score left as it is", ko = "점수를 그대로 둠"}
diagnosis = {en = "You returned the score itself. Softmax takes the exponential and divides by the sum of all exponentials.", ko = "점수를 그대로 답했습니다. 소프트맥스는 지수 함수를 취한 다음 지수 값 전체의 합으로 나눕니다."}
checks = ["test_softmax_of_one"]
"""

BINARY_OUTPUT = "B"
SOFTMAX_OF_ONE = 3.2
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
