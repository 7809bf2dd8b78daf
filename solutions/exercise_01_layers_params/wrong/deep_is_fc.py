"""
code = "M01.deep_is_fc"
title = {en = "a name that does not say deep", ko = "깊다는 뜻이 없는 이름"}
diagnosis = {en = "That name fits a network with a single hidden layer as well. Look for the one that says deep.", ko = "그 이름은 은닉층이 하나뿐인 신경망에도 쓰입니다. 깊다는 뜻이 들어 있는 이름을 찾아보십시오."}
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
DEEP_NETWORK = "FC"
NARROW_HIDDEN = "A"
