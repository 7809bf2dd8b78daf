"""
code = "M01.one_output"
title = {en = "one output for all classes", ko = "모든 클래스에 출력이 하나"}
diagnosis = {en = "One neuron can say one probability. Each kind needs its own.", ko = "뉴런 하나는 확률 하나만 말할 수 있습니다. 종류마다 자기 확률이 있어야 합니다."}
checks = ["test_output_neurons"]
"""

DENSE_PARAMS = (100 + 1) * 10
NETWORK_PARAMS = (784 + 1) * 100 + (100 + 1) * 10
SUMMARY_PARAMS = (784 + 1) * 50 + (50 + 1) * 10
CODE_PARAMS = (17 + 1) * 30 + 30 + 1
WEIGHTS_SHAPE = (100, 20)
HIDDEN_LAYERS = 2
OUTPUT_NEURONS = 1
NONE_MEANS = "C"
FLATTEN_OUTPUT = 300 * 300
FLATTEN_PARAMS = 0
PARAMETERLESS = ["A", "C", "D"]
FULLY_CONNECTED = "B"
DEEP_NETWORK = "DNN"
NARROW_HIDDEN = "A"
