"""
code = "M01.links_within_layer"
title = {en = "links within a layer", ko = "같은 층 안의 연결"}
diagnosis = {en = "You connected neurons of the same layer. They are computed side by side from the previous layer, and none of them sees its neighbour.", ko = "같은 층의 뉴런끼리 연결했습니다. 같은 층의 뉴런들은 앞 층의 값으로 나란히 계산되며, 서로의 값을 보지 않습니다."}
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
FULLY_CONNECTED = "A"
DEEP_NETWORK = "DNN"
NARROW_HIDDEN = "A"
