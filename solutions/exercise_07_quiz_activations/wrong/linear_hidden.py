"""
code = "M07.linear_hidden"
title = {en = "linear hidden layers taken for more", ko = "선형 은닉층에 힘이 있다고 봄"}
diagnosis = {en = "You counted on hidden layers without a bend. Multiply out (X @ W1 + b1) @ W2 + b2: how does the result depend on X?", ko = "구부러지지 않는 은닉층을 믿었습니다. (X @ W1 + b1) @ W2 + b2를 풀어 써 보십시오. 그 결과는 X에 어떤 모양으로 달려 있습니까?"}
checks = ["test_no_activation", "test_collapsed_params", "test_deep_hidden"]
"""

BINARY_OUTPUT = "B"
SOFTMAX_OF_ONE = 1
TEN_CLASSES = "C"
SIGMOID_TOTAL = 0.9 + 0.8 + 0.4
NO_ACTIVATION = "B"
COLLAPSED_PARAMS = 79510
DEEP_HIDDEN = "C"
SLOPE_PRODUCT = 0.25**5
FLAT_FOR_LARGE = ["A", "D"]
NEGATIVE_RELU = "C"
LEAKY_VALUE = 0.01 * -3
LEAKY_NAME = "Leaky ReLU"
ZERO_CENTRED = "B"
