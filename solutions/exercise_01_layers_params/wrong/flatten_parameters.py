"""
code = "M01.flatten_parameters"
title = {en = "parameters given to Flatten", ko = "Flatten에 파라미터를 줌"}
diagnosis = {en = "Flatten lays the same values in one row. It multiplies by nothing and adds nothing, so look again whether anything in it is learned.", ko = "Flatten은 같은 값을 한 줄로 늘어놓을 뿐입니다. 무엇을 곱하지도 더하지도 않습니다. 이 층에 학습되는 것이 있는지 다시 보십시오."}
checks = ["test_flatten_params", "test_parameterless"]
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
FLATTEN_PARAMS = 90000
PARAMETERLESS = ["A", "D"]
FULLY_CONNECTED = "B"
DEEP_NETWORK = "DNN"
NARROW_HIDDEN = "A"
