"""
code = "M01.neurons_for_layers"
title = {en = "neurons counted instead of layers", ko = "층이 아니라 뉴런을 셈"}
diagnosis = {en = "You added up the neurons of the hidden layers. The question asks how many layers they form.", ko = "은닉층의 뉴런을 모두 더했습니다. 문제는 그 뉴런들이 이루는 층의 수를 묻습니다."}
checks = ["test_hidden_layers"]
"""

DENSE_PARAMS = (100 + 1) * 10
NETWORK_PARAMS = (784 + 1) * 100 + (100 + 1) * 10
SUMMARY_PARAMS = (784 + 1) * 50 + (50 + 1) * 10
CODE_PARAMS = (17 + 1) * 30 + 30 + 1
WEIGHTS_SHAPE = (100, 20)
HIDDEN_LAYERS = 150
OUTPUT_NEURONS = 10
NONE_MEANS = "C"
FLATTEN_OUTPUT = 300 * 300
FLATTEN_PARAMS = 0
PARAMETERLESS = ["A", "C", "D"]
FULLY_CONNECTED = "B"
DEEP_NETWORK = "DNN"
NARROW_HIDDEN = "A"
