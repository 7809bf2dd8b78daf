"""
code = "M07.leaky_vanishes"
title = {en = "a leaky ReLU that flattens on the right", ko = "리키 렐루가 오른쪽에서 평평해진다고 봄"}
diagnosis = {en = "You took leaky ReLU for one that flattens out for large positive x. It has a slope on both sides.", ko = "x가 큰 양수일 때 리키 렐루가 평평해진다고 보았습니다. 리키 렐루는 양쪽 모두에 기울기가 있습니다."}
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
FLAT_FOR_LARGE = ["A", "C", "D"]
NEGATIVE_RELU = "C"
LEAKY_VALUE = 0.01 * -3
LEAKY_NAME = "Leaky ReLU"
ZERO_CENTRED = "B"
