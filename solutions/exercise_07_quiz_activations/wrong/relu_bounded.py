"""
code = "M07.relu_bounded"
title = {en = "a bounded ReLU", ko = "ReLU에 한계가 있다고 봄"}
diagnosis = {en = "You chose ReLU. It has no upper bound, and a state that is fed back into itself can grow without end.", ko = "ReLU를 골랐습니다. ReLU는 위로 한계가 없어서, 자기 자신에게 되돌아오는 상태는 끝없이 커질 수 있습니다."}
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
ZERO_CENTRED = "C"
