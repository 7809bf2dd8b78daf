"""
code = "M07.collapse_to_hidden"
title = {en = "collapsed into the first layer", ko = "첫 번째 층으로 합침"}
diagnosis = {en = "You kept the hidden layer and let the output layer go. The one layer that remains must still put out what the network puts out.", ko = "은닉층을 남기고 출력층을 없앴습니다. 남는 층 하나는 신경망이 내놓던 것을 그대로 내놓아야 합니다."}
checks = ["test_collapsed_params"]
"""

BINARY_OUTPUT = "B"
SOFTMAX_OF_ONE = 1
TEN_CLASSES = "C"
SIGMOID_TOTAL = 0.9 + 0.8 + 0.4
NO_ACTIVATION = "A"
COLLAPSED_PARAMS = 78500
DEEP_HIDDEN = "D"
SLOPE_PRODUCT = 0.25**5
FLAT_FOR_LARGE = ["A", "D"]
NEGATIVE_RELU = "C"
LEAKY_VALUE = 0.01 * -3
LEAKY_NAME = "Leaky ReLU"
ZERO_CENTRED = "B"
