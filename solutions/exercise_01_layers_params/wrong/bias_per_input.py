"""
code = "M01.bias_per_input"
title = {en = "one bias per input", ko = "입력마다 편향이 하나"}
diagnosis = {en = "You added a bias for every input. Inputs only bring values; the bias is added where a weighted sum is formed. Where is that?", ko = "입력마다 편향을 더했습니다. 입력은 값을 가져올 뿐이고, 편향은 가중합이 만들어지는 곳에 더해집니다. 그곳이 어디입니까?"}
checks = ["test_dense_params", "test_network_params", "test_summary_params", "test_code_params"]
"""

DENSE_PARAMS = 1100
NETWORK_PARAMS = 80284
SUMMARY_PARAMS = 40534
CODE_PARAMS = 587
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
