"""
code = "M01.weights_transposed"
title = {en = "rows and columns exchanged", ko = "행과 열이 뒤바뀜"}
diagnosis = {en = "Your W has one row per node. Here the samples are the rows of X, and X @ W only fits when W has as many rows as X has columns.", ko = "W의 행을 노드에 맞추었습니다. 이 과정에서는 X의 행이 샘플이고, X @ W는 W의 행 수가 X의 열 수와 같아야 계산됩니다."}
checks = ["test_weights_shape"]
"""

DENSE_PARAMS = (100 + 1) * 10
NETWORK_PARAMS = (784 + 1) * 100 + (100 + 1) * 10
SUMMARY_PARAMS = (784 + 1) * 50 + (50 + 1) * 10
CODE_PARAMS = (17 + 1) * 30 + 30 + 1
WEIGHTS_SHAPE = (20, 100)
HIDDEN_LAYERS = 2
OUTPUT_NEURONS = 10
NONE_MEANS = "C"
FLATTEN_OUTPUT = 300 * 300
FLATTEN_PARAMS = 0
PARAMETERLESS = ["A", "C", "D"]
FULLY_CONNECTED = "B"
DEEP_NETWORK = "DNN"
NARROW_HIDDEN = "A"
