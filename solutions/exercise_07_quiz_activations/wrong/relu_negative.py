"""
code = "M07.relu_negative"
title = {en = "negative values let through", ko = "음수를 통과시킴"}
diagnosis = {en = "You let negative values through. max(0, x) has a say in that.", ko = "음수를 그대로 통과시켰습니다. max(0, x)를 다시 보십시오."}
checks = ["test_negative_relu"]
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
NEGATIVE_RELU = "D"
LEAKY_VALUE = 0.01 * -3
LEAKY_NAME = "Leaky ReLU"
ZERO_CENTRED = "B"
