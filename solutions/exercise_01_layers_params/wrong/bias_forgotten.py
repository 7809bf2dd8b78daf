"""
code = "M01.bias_forgotten"
title = {en = "the biases were forgotten", ko = "편향을 빠뜨림"}
diagnosis = {en = "You counted the arrows, inputs times neurons, and those are the weights. Every neuron adds one more number of its own to its weighted sum: count these too.", ko = "화살표의 수, 곧 입력 수 × 뉴런 수만 세었는데, 그것은 가중치의 수입니다. 뉴런은 가중합에 자기만의 수를 하나씩 더합니다. 그 수도 함께 세어 보십시오."}
checks = ["test_dense_params", "test_network_params", "test_summary_params", "test_code_params"]
"""

DENSE_PARAMS = 1000
NETWORK_PARAMS = 79400
SUMMARY_PARAMS = 39700
CODE_PARAMS = 540
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
