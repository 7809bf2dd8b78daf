"""
code = "M01.inputs_squared"
title = {en = "the inputs multiplied by themselves", ko = "입력 수를 제곱함"}
diagnosis = {en = "You multiplied the number of inputs by itself. Each arrow leads from one input to one neuron, so the weights are inputs times neurons.", ko = "입력 수에 입력 수를 곱했습니다. 화살표는 입력 하나에서 뉴런 하나로 이어지므로, 가중치의 수는 입력 수 × 뉴런 수입니다."}
checks = ["test_dense_params", "test_network_params", "test_summary_params", "test_code_params"]
"""

DENSE_PARAMS = 10010
NETWORK_PARAMS = 624766
SUMMARY_PARAMS = 617216
CODE_PARAMS = 1220
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
