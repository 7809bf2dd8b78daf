"""
code = "M01.output_per_feature"
title = {en = "one output per pixel", ko = "픽셀마다 출력이 하나"}
diagnosis = {en = "You gave the output layer one neuron per pixel. Pixels are what goes in; think of what has to come out for one image.", ko = "출력층에 픽셀 수만큼 뉴런을 두었습니다. 픽셀은 들어가는 값입니다. 이미지 한 장에 대해 무엇이 나와야 하는지 생각해 보십시오."}
checks = ["test_output_neurons"]
"""

DENSE_PARAMS = (100 + 1) * 10
NETWORK_PARAMS = (784 + 1) * 100 + (100 + 1) * 10
SUMMARY_PARAMS = (784 + 1) * 50 + (50 + 1) * 10
CODE_PARAMS = (17 + 1) * 30 + 30 + 1
WEIGHTS_SHAPE = (100, 20)
HIDDEN_LAYERS = 2
OUTPUT_NEURONS = 784
NONE_MEANS = "C"
FLATTEN_OUTPUT = 300 * 300
FLATTEN_PARAMS = 0
PARAMETERLESS = ["A", "C", "D"]
FULLY_CONNECTED = "B"
DEEP_NETWORK = "DNN"
NARROW_HIDDEN = "A"
