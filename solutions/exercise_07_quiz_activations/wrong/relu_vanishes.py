"""
code = "M07.relu_vanishes"
title = {en = "a ReLU that flattens on the right", ko = "ReLU가 오른쪽에서 평평해진다고 봄"}
diagnosis = {en = "You took ReLU for one that flattens out for large positive x. There it is the line y = x; its flat side is the other one.", ko = "x가 큰 양수일 때 ReLU가 평평해진다고 보았습니다. 그쪽에서 ReLU는 직선 y = x입니다. 평평한 곳은 반대쪽입니다."}
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
FLAT_FOR_LARGE = ["A", "B", "D"]
NEGATIVE_RELU = "C"
LEAKY_VALUE = 0.01 * -3
LEAKY_NAME = "Leaky ReLU"
ZERO_CENTRED = "B"
