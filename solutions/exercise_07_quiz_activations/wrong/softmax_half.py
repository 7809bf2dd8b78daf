"""
code = "M07.softmax_half"
title = {en = "one half for yes or no", ko = "예/아니요라서 절반"}
diagnosis = {en = "You shared 1 between two answers. Softmax only knows the outputs that are there, and here there is one.", ko = "1을 두 답에 나누어 주었습니다. 소프트맥스는 실제로 있는 출력만 압니다. 여기에는 출력이 하나입니다."}
checks = ["test_softmax_of_one"]
"""

BINARY_OUTPUT = "B"
SOFTMAX_OF_ONE = 0.5
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
