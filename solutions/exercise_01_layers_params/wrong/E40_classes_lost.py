"""
code = "E40.classes_lost"
title = {en = "classes lost in a narrow layer", ko = "좁은 층에서 클래스가 사라진다고 봄"}
diagnosis = {en = "A hidden neuron does not stand for one class. Every output neuron forms its own weighted sum of all hidden values, so each of them can still become the largest.", ko = "은닉 뉴런 하나가 클래스 하나를 맡는 것은 아닙니다. 출력 뉴런은 저마다 모든 은닉 값의 가중합을 만들므로, 어느 출력이든 가장 커질 수 있습니다."}
checks = ["test_narrow_hidden"]
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
DEEP_NETWORK = "DNN"
NARROW_HIDDEN = "C"
