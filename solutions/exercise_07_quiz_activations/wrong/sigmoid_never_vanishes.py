"""
code = "M07.sigmoid_never_vanishes"
title = {en = "a sigmoid that never flattens", ko = "시그모이드가 평평해지지 않는다고 봄"}
diagnosis = {en = "You left the sigmoid out. It approaches 1 and stays there: what is its slope where it hardly changes any more?", ko = "시그모이드를 빠뜨렸습니다. 시그모이드는 1에 다가가 거기에 머뭅니다. 거의 변하지 않는 곳의 기울기는 얼마입니까?"}
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
FLAT_FOR_LARGE = ["A"]
NEGATIVE_RELU = "C"
LEAKY_VALUE = 0.01 * -3
LEAKY_NAME = "Leaky ReLU"
ZERO_CENTRED = "B"
