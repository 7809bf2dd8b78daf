"""
code = "M07.softmax_hidden"
title = {en = "softmax in hidden layers", ko = "은닉층에 소프트맥스"}
diagnosis = {en = "You chose softmax for hidden layers. It makes the neurons of a layer share 1, so one can only grow where another shrinks. That is meant for the output.", ko = "은닉층에 소프트맥스를 골랐습니다. 소프트맥스는 한 층의 뉴런들이 1을 나누어 갖게 하므로, 하나가 커지려면 다른 하나가 작아져야 합니다. 출력층을 위한 함수입니다."}
checks = ["test_deep_hidden"]
"""

BINARY_OUTPUT = "B"
SOFTMAX_OF_ONE = 1
TEN_CLASSES = "C"
SIGMOID_TOTAL = 0.9 + 0.8 + 0.4
NO_ACTIVATION = "A"
COLLAPSED_PARAMS = (784 + 1) * 10
DEEP_HIDDEN = "B"
SLOPE_PRODUCT = 0.25**5
FLAT_FOR_LARGE = ["A", "D"]
NEGATIVE_RELU = "C"
LEAKY_VALUE = 0.01 * -3
LEAKY_NAME = "Leaky ReLU"
ZERO_CENTRED = "B"
