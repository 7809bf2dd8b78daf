"""
code = "M01.deep_is_learning"
title = {en = "the field instead of the network", ko = "신경망이 아니라 분야의 이름"}
diagnosis = {en = "That is the name of the field: learning with such networks. The question asks for the network itself.", ko = "그것은 이런 신경망으로 학습하는 분야의 이름입니다. 문제는 신경망 자체의 이름을 묻습니다."}
checks = ["test_deep_network"]
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
PARAMETERLESS = ["A", "C", "D"]
FULLY_CONNECTED = "B"
DEEP_NETWORK = "deep learning"
NARROW_HIDDEN = "A"
