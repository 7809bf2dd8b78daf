"""
code = "M07.linear_is_relu"
title = {en = "no activation taken for ReLU", ko = "활성화 함수가 없는 것을 ReLU로 봄"}
diagnosis = {en = "You took a missing activation for a ReLU. Keras adds none by itself: activation=None leaves X @ W + b as it is, negative values included.", ko = "활성화 함수가 없는 것을 ReLU와 같다고 보았습니다. 케라스는 스스로 넣어 주지 않습니다. activation=None은 음수까지 포함해 X @ W + b를 그대로 둡니다."}
checks = ["test_no_activation"]
"""

BINARY_OUTPUT = "B"
SOFTMAX_OF_ONE = 1
TEN_CLASSES = "C"
SIGMOID_TOTAL = 0.9 + 0.8 + 0.4
NO_ACTIVATION = "D"
COLLAPSED_PARAMS = (784 + 1) * 10
DEEP_HIDDEN = "D"
SLOPE_PRODUCT = 0.25**5
FLAT_FOR_LARGE = ["A", "D"]
NEGATIVE_RELU = "C"
LEAKY_VALUE = 0.01 * -3
LEAKY_NAME = "Leaky ReLU"
ZERO_CENTRED = "B"
