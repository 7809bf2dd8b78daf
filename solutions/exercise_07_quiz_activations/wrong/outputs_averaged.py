"""
code = "M07.outputs_averaged"
title = {en = "the mean instead of the sum", ko = "합 대신 평균"}
diagnosis = {en = "You divided by the number of outputs. The question asks for their sum.", ko = "출력의 수로 나누었습니다. 문제는 합을 묻습니다."}
checks = ["test_sigmoid_total"]
"""

BINARY_OUTPUT = "B"
SOFTMAX_OF_ONE = 1
TEN_CLASSES = "C"
SIGMOID_TOTAL = 0.7
NO_ACTIVATION = "A"
COLLAPSED_PARAMS = (784 + 1) * 10
DEEP_HIDDEN = "D"
SLOPE_PRODUCT = 0.25**5
FLAT_FOR_LARGE = ["A", "D"]
NEGATIVE_RELU = "C"
LEAKY_VALUE = 0.01 * -3
LEAKY_NAME = "Leaky ReLU"
ZERO_CENTRED = "B"
