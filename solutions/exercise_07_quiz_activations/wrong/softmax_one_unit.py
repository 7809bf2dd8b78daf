"""
code = "M07.softmax_one_unit"
title = {en = "softmax on a single unit", ko = "뉴런 하나에 소프트맥스"}
diagnosis = {en = "You put a softmax on one unit. A softmax shares 1 among all that it is given: what is left to share when it is given a single score?", ko = "뉴런 하나에 소프트맥스를 씌웠습니다. 소프트맥스는 받은 점수 모두에게 1을 나누어 줍니다. 점수가 하나뿐이라면 무엇을 나누게 됩니까?"}
checks = ["test_binary_output"]
"""

BINARY_OUTPUT = "A"
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
ZERO_CENTRED = "B"
