"""
code = "M01.deep_is_cnn"
title = {en = "a convolutional network", ko = "합성곱 신경망"}
diagnosis = {en = "That name says which kind of layer is used, convolutions. The question asks for the name that says how many layers there are.", ko = "그 이름은 합성곱이라는 층의 종류를 말합니다. 문제는 층이 많다는 것을 말하는 이름을 묻습니다."}
checks = ["test_deep_network"]
"""

DENSE_PARAMS = (100 + 1) * 10
NETWORK_PARAMS = (784 + 1) * 100 + (100 + 1) * 10
SUMMARY_PARAMS = (784 + 1) * 50 + (50 + 1) * 10
CODE_PARAMS = (17 + 1) * 30 + 30 + 1
WEIGHTS_SHAPE = (100, 20)
HIDDEN_LAYERS = 2
OUTPUT_NEURONS = 10
NONE_MEANS = "C"
FLATTEN_OUTPUT = 300 * 300
FLATTEN_PARAMS = 0
PARAMETERLESS = ["A", "C", "D"]
FULLY_CONNECTED = "B"
DEEP_NETWORK = "CNN"
NARROW_HIDDEN = "A"
