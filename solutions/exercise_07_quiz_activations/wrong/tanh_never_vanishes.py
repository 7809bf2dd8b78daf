"""
code = "M07.tanh_never_vanishes"
title = {en = "a tanh that cannot vanish", ko = "tanh의 기울기는 사라지지 않는다고 봄"}
diagnosis = {en = "You trusted tanh. It is steeper than the sigmoid around 0, and just as flat at both ends.", ko = "tanh를 믿었습니다. tanh는 0 근처에서 시그모이드보다 가파르지만, 양쪽 끝에서는 똑같이 평평합니다."}
checks = ["test_flat_for_large"]
"""

BINARY_OUTPUT = "B"
SOFTMAX_OF_ONE = 1
TEN_CLASSES = "C"
SIGMOID_TOTAL = 0.9 + 0.8 + 0.4
NO_ACTIVATION = "A"
COLLAPSED_PARAMS = (784 + 1) * 10
DEEP_HIDDEN = "D"
SLOPE_PRODUCT = 0.25**5
FLAT_FOR_LARGE = ["D"]
NEGATIVE_RELU = "C"
LEAKY_VALUE = 0.01 * -3
LEAKY_NAME = "Leaky ReLU"
ZERO_CENTRED = "B"
