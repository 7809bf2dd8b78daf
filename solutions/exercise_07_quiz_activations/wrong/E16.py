"""
code = "E16"
title = {en = "the slope instead of the value", ko = "값 대신 기울기"}
diagnosis = {en = "You returned a, which is the slope for negative inputs. The value is that slope times x.", ko = "음수 쪽의 기울기인 a를 답했습니다. 함숫값은 그 기울기에 x를 곱한 것입니다."}
checks = ["test_leaky_value"]
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
LEAKY_VALUE = 0.01
LEAKY_NAME = "Leaky ReLU"
ZERO_CENTRED = "B"
