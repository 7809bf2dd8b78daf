"""
code = "M01.dense_parameterless"
title = {en = "Dense without parameters", ko = "Dense에 파라미터가 없다고 봄"}
diagnosis = {en = "You counted Dense among the layers without parameters. It computes X @ W + b: what are W and b?", ko = "Dense를 파라미터가 없는 층으로 골랐습니다. Dense는 X @ W + b를 계산합니다. W와 b가 무엇입니까?"}
checks = ["test_parameterless"]
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
PARAMETERLESS = ["A", "B", "C", "D"]
FULLY_CONNECTED = "B"
DEEP_NETWORK = "DNN"
NARROW_HIDDEN = "A"
