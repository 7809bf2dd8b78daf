"""
code = "M01.pooling_parameters"
title = {en = "parameters given to pooling", ko = "풀링에 파라미터를 줌"}
diagnosis = {en = "You took MaxPooling2D for a layer that learns. It looks for the largest value of a square; finding the largest needs no learned number.", ko = "MaxPooling2D를 학습하는 층으로 보았습니다. 이 층은 사각형 안에서 가장 큰 값을 찾을 뿐이고, 가장 큰 값을 찾는 데에는 학습한 수가 필요 없습니다."}
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
PARAMETERLESS = ["C", "D"]
FULLY_CONNECTED = "B"
DEEP_NETWORK = "DNN"
NARROW_HIDDEN = "A"
