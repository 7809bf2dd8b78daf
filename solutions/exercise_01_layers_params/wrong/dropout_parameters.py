"""
code = "M01.dropout_parameters"
title = {en = "parameters given to Dropout", ko = "Dropout에 파라미터를 줌"}
diagnosis = {en = "You took Dropout for a layer that learns. Which values it switches off is drawn by chance, not learned; the rate is set by you.", ko = "Dropout을 학습하는 층으로 보았습니다. 어느 값을 끌지는 학습하는 것이 아니라 우연히 뽑는 것이고, 비율은 사람이 정합니다."}
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
PARAMETERLESS = ["A", "C"]
FULLY_CONNECTED = "B"
DEEP_NETWORK = "DNN"
NARROW_HIDDEN = "A"
