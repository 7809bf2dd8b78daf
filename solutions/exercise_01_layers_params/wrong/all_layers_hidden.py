"""
code = "M01.all_layers_hidden"
title = {en = "every layer counted as hidden", ko = "모든 층을 은닉층으로 셈"}
diagnosis = {en = "You counted all the numbers in the chain. The first is the input and the last is the output; hidden is what nobody outside sees.", ko = "나열된 수를 모두 세었습니다. 맨 앞은 입력, 맨 뒤는 출력입니다. 은닉층은 바깥에서 보이지 않는 층만을 말합니다."}
checks = ["test_hidden_layers"]
"""

DENSE_PARAMS = (100 + 1) * 10
NETWORK_PARAMS = (784 + 1) * 100 + (100 + 1) * 10
SUMMARY_PARAMS = (784 + 1) * 50 + (50 + 1) * 10
CODE_PARAMS = (17 + 1) * 30 + 30 + 1
WEIGHTS_SHAPE = (100, 20)
HIDDEN_LAYERS = 4
OUTPUT_NEURONS = 10
NONE_MEANS = "C"
FLATTEN_OUTPUT = 300 * 300
FLATTEN_PARAMS = 0
PARAMETERLESS = ["A", "C", "D"]
FULLY_CONNECTED = "B"
DEEP_NETWORK = "DNN"
NARROW_HIDDEN = "A"
