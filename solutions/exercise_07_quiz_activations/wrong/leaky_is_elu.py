"""
code = "M07.leaky_is_elu"
title = {en = "ELU, which bends", ko = "구부러지는 ELU"}
diagnosis = {en = "ELU bends smoothly towards a constant for negative inputs. The question asks for a straight line with a small slope.", ko = "ELU는 음수 쪽에서 어떤 상수를 향해 부드럽게 구부러집니다. 문제는 기울기가 작은 직선을 묻습니다."}
checks = ["test_leaky_name"]
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
LEAKY_NAME = "ELU"
ZERO_CENTRED = "B"
