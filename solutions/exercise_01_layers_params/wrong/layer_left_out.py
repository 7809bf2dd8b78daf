"""
code = "M01.layer_left_out"
title = {en = "one layer only", ko = "한 층만 셈"}
diagnosis = {en = "This is the count of a single layer. The question asks for the whole network: count the other layer as well, and add the two.", ko = "이 수는 한 층의 파라미터 수입니다. 문제는 신경망 전체를 묻습니다. 다른 층도 세어 더하십시오."}
checks = ["test_network_params", "test_summary_params", "test_code_params"]
"""

DENSE_PARAMS = (100 + 1) * 10
NETWORK_PARAMS = 1010
SUMMARY_PARAMS = 39250
CODE_PARAMS = 31
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
