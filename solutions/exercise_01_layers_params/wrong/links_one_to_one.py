"""
code = "M01.links_one_to_one"
title = {en = "one link per neuron", ko = "뉴런마다 연결이 하나"}
diagnosis = {en = "With one link per neuron, X @ W would hold a single weight in each column. Fully means: all of them.", ko = "뉴런마다 연결이 하나라면 W의 열마다 가중치가 하나뿐일 것입니다. '완전'은 모두와 연결된다는 뜻입니다."}
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
FULLY_CONNECTED = "C"
DEEP_NETWORK = "DNN"
NARROW_HIDDEN = "A"
