"""
code = "M07.linear_no_gradient"
title = {en = "no activation taken for no gradient", ko = "활성화 함수가 없으면 기울기도 없다고 봄"}
diagnosis = {en = "You let the gradient disappear with the activation. Leaving a layer linear multiplies the gradient by 1; it arrives, there is only little to gain with it.", ko = "활성화 함수가 없으면 기울기도 사라진다고 보았습니다. 선형인 층은 기울기에 1을 곱할 뿐이라 기울기는 잘 전해집니다. 다만 얻을 것이 적습니다."}
checks = ["test_no_activation"]
"""

BINARY_OUTPUT = "B"
SOFTMAX_OF_ONE = 1
TEN_CLASSES = "C"
SIGMOID_TOTAL = 0.9 + 0.8 + 0.4
NO_ACTIVATION = "C"
COLLAPSED_PARAMS = (784 + 1) * 10
DEEP_HIDDEN = "D"
SLOPE_PRODUCT = 0.25**5
FLAT_FOR_LARGE = ["A", "D"]
NEGATIVE_RELU = "C"
LEAKY_VALUE = 0.01 * -3
LEAKY_NAME = "Leaky ReLU"
ZERO_CENTRED = "B"
