"""
code = "M07.linear_output"
title = {en = "no activation at the output", ko = "출력층에 활성화 함수가 없음"}
diagnosis = {en = "You left the score as it is. That suits a price; here the output must be a probability, and a score may be negative or larger than 1.", ko = "점수를 그대로 내보냈습니다. 가격이라면 맞지만 여기서는 확률이어야 합니다. 점수는 음수일 수도, 1보다 클 수도 있습니다."}
checks = ["test_binary_output"]
"""

BINARY_OUTPUT = "D"
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
