"""
code = "M01.links_skip_layers"
title = {en = "links that skip layers", ko = "층을 건너뛰는 연결"}
diagnosis = {en = "You let links jump over layers. A dense layer receives the outputs of the layer right before it, nothing else.", ko = "층을 건너뛰는 연결을 두었습니다. 밀집층은 바로 앞 층의 출력만 받습니다."}
checks = ["test_fully_connected"]
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
FULLY_CONNECTED = "D"
DEEP_NETWORK = "DNN"
NARROW_HIDDEN = "A"
