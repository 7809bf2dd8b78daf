"""
code = "M07.collapse_without_bias"
title = {en = "the bias lost in the collapse", ko = "합치면서 편향을 잃음"}
diagnosis = {en = "You counted the weights of the one remaining layer only. b1 @ W2 + b2 is left over as well: what is it, and how long?", ko = "남은 층의 가중치만 세었습니다. b1 @ W2 + b2도 남습니다. 그것은 무엇이고 길이는 얼마입니까?"}
checks = ["test_collapsed_params"]
"""

BINARY_OUTPUT = "B"
SOFTMAX_OF_ONE = 1
TEN_CLASSES = "C"
SIGMOID_TOTAL = 0.9 + 0.8 + 0.4
NO_ACTIVATION = "A"
COLLAPSED_PARAMS = 7840
DEEP_HIDDEN = "D"
SLOPE_PRODUCT = 0.25**5
FLAT_FOR_LARGE = ["A", "D"]
NEGATIVE_RELU = "C"
LEAKY_VALUE = 0.01 * -3
LEAKY_NAME = "Leaky ReLU"
ZERO_CENTRED = "B"
