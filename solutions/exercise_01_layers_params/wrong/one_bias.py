"""
code = "M01.one_bias"
title = {en = "one bias for the whole layer", ko = "층 전체에 편향이 하나"}
diagnosis = {en = "You gave a whole layer (or the whole network) a single bias. A bias belongs to a neuron: how many neurons does each layer have?", ko = "층 전체(또는 신경망 전체)에 편향을 하나만 두었습니다. 편향은 뉴런의 것입니다. 층마다 뉴런이 몇 개인지 보십시오."}
checks = ["test_dense_params", "test_network_params", "test_summary_params", "test_code_params"]
"""

DENSE_PARAMS = 1001
NETWORK_PARAMS = 79401
SUMMARY_PARAMS = 39701
CODE_PARAMS = 541
WEIGHTS_SHAPE = (100, 20)
HIDDEN_LAYERS = 2
OUTPUT_NEURONS = 10
NONE_MEANS = "C"
FLATTEN_OUTPUT = 300 * 300
FLATTEN_PARAMS = 0
PARAMETERLESS = ["A", "C", "D"]
FULLY_CONNECTED = "B"
DEEP_NETWORK = "DNN"
NARROW_HIDDEN = "A"
