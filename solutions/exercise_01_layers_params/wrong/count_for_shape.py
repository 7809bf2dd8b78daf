"""
code = "M01.count_for_shape"
title = {en = "a count instead of a shape", ko = "모양 대신 개수"}
diagnosis = {en = "This is how many weights there are. A shape says how they are laid out: rows and columns, as in (rows, columns).", ko = "이것은 가중치의 개수입니다. 모양은 가중치가 어떻게 놓이는지, 곧 (행, 열)을 말합니다."}
checks = ["test_weights_shape"]
"""

DENSE_PARAMS = (100 + 1) * 10
NETWORK_PARAMS = (784 + 1) * 100 + (100 + 1) * 10
SUMMARY_PARAMS = (784 + 1) * 50 + (50 + 1) * 10
CODE_PARAMS = (17 + 1) * 30 + 30 + 1
WEIGHTS_SHAPE = (2000,)
HIDDEN_LAYERS = 2
OUTPUT_NEURONS = 10
NONE_MEANS = "C"
FLATTEN_OUTPUT = 300 * 300
FLATTEN_PARAMS = 0
PARAMETERLESS = ["A", "C", "D"]
FULLY_CONNECTED = "B"
DEEP_NETWORK = "DNN"
NARROW_HIDDEN = "A"
