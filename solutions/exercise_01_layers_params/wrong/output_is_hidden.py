"""
code = "M01.output_is_hidden"
title = {en = "the output layer counted as hidden", ko = "출력층도 은닉층으로 셈"}
diagnosis = {en = "You counted every layer that has weights. The last of them is not hidden: its values are the answer of the network.", ko = "가중치가 있는 층을 모두 세었습니다. 그중 마지막 층은 은닉층이 아닙니다. 그 층의 값이 신경망의 답이기 때문입니다."}
checks = ["test_hidden_layers"]
"""

DENSE_PARAMS = (100 + 1) * 10
NETWORK_PARAMS = (784 + 1) * 100 + (100 + 1) * 10
SUMMARY_PARAMS = (784 + 1) * 50 + (50 + 1) * 10
CODE_PARAMS = (17 + 1) * 30 + 30 + 1
WEIGHTS_SHAPE = (100, 20)
HIDDEN_LAYERS = 3
OUTPUT_NEURONS = 10
NONE_MEANS = "C"
FLATTEN_OUTPUT = 300 * 300
FLATTEN_PARAMS = 0
PARAMETERLESS = ["A", "C", "D"]
FULLY_CONNECTED = "B"
DEEP_NETWORK = "DNN"
NARROW_HIDDEN = "A"
