"""
code = "M01.deep_is_mlp"
title = {en = "the perceptron, deep or not", ko = "깊지 않아도 되는 퍼셉트론"}
diagnosis = {en = "A multi-layer perceptron is made of dense layers and may have a single hidden one. Look for the name that says deep.", ko = "다층 퍼셉트론은 밀집층으로 이루어지고 은닉층이 하나뿐일 수도 있습니다. 깊다는 뜻이 들어 있는 이름을 찾아보십시오."}
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
DEEP_NETWORK = "MLP"
NARROW_HIDDEN = "A"
