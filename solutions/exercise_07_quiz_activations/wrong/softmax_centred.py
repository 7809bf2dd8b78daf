"""
code = "M07.softmax_centred"
title = {en = "a softmax for a state", ko = "상태에 소프트맥스"}
diagnosis = {en = "You chose softmax. Its values are positive and share 1; a state needs both signs.", ko = "소프트맥스를 골랐습니다. 소프트맥스의 값은 양수이고 1을 나누어 갖습니다. 상태에는 양수와 음수가 모두 필요합니다."}
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
ZERO_CENTRED = "D"
