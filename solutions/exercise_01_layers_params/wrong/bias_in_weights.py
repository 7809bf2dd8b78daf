"""
code = "M01.bias_in_weights"
title = {en = "the bias put into W", ko = "편향을 W에 넣음"}
diagnosis = {en = "You gave W an extra row for the bias. That is a known trick, but in X @ W + b the biases are an array of their own, b.", ko = "W에 편향을 위한 행을 하나 더 두었습니다. 그런 방법도 있지만, X @ W + b에서는 편향이 b라는 별도의 배열입니다."}
checks = ["test_weights_shape"]
"""

DENSE_PARAMS = (100 + 1) * 10
NETWORK_PARAMS = (784 + 1) * 100 + (100 + 1) * 10
SUMMARY_PARAMS = (784 + 1) * 50 + (50 + 1) * 10
CODE_PARAMS = (17 + 1) * 30 + 30 + 1
WEIGHTS_SHAPE = (101, 20)
HIDDEN_LAYERS = 2
OUTPUT_NEURONS = 10
NONE_MEANS = "C"
FLATTEN_OUTPUT = 300 * 300
FLATTEN_PARAMS = 0
PARAMETERLESS = ["A", "C", "D"]
FULLY_CONNECTED = "B"
DEEP_NETWORK = "DNN"
NARROW_HIDDEN = "A"
