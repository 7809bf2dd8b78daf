"""
code = "M01.output_per_sample"
title = {en = "one output per image", ko = "이미지마다 출력이 하나"}
diagnosis = {en = "You gave the output layer one neuron per image of the data set. The same network looks at one image after the other; its size does not depend on how many there are.", ko = "출력층에 이미지 장수만큼 뉴런을 두었습니다. 같은 신경망이 이미지를 차례로 볼 뿐이며, 신경망의 크기는 이미지가 몇 장인지와 관계가 없습니다."}
checks = ["test_output_neurons"]
"""

DENSE_PARAMS = (100 + 1) * 10
NETWORK_PARAMS = (784 + 1) * 100 + (100 + 1) * 10
SUMMARY_PARAMS = (784 + 1) * 50 + (50 + 1) * 10
CODE_PARAMS = (17 + 1) * 30 + 30 + 1
WEIGHTS_SHAPE = (100, 20)
HIDDEN_LAYERS = 2
OUTPUT_NEURONS = 60000
NONE_MEANS = "C"
FLATTEN_OUTPUT = 300 * 300
FLATTEN_PARAMS = 0
PARAMETERLESS = ["A", "C", "D"]
FULLY_CONNECTED = "B"
DEEP_NETWORK = "DNN"
NARROW_HIDDEN = "A"
