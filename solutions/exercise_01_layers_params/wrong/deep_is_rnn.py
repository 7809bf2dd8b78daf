"""
code = "M01.deep_is_rnn"
title = {en = "a recurrent network", ko = "순환 신경망"}
diagnosis = {en = "That name says that a network reads its own earlier state, step by step. The question asks for the name that says how many layers there are.", ko = "그 이름은 앞 시점의 상태를 다시 읽는 신경망을 말합니다. 문제는 층이 많다는 것을 말하는 이름을 묻습니다."}
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
DEEP_NETWORK = "RNN"
NARROW_HIDDEN = "A"
