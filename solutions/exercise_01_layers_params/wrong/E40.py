"""
code = "E40"
title = {en = "a rule of thumb taken for a requirement", ko = "경험칙을 조건으로 여김"}
diagnosis = {en = "You made a requirement of a rule of thumb. Notes often say it that way, yet nothing in X @ W + b compares hidden neurons with outputs: check which shapes have to fit.", ko = "경험칙을 반드시 지켜야 하는 조건으로 여겼습니다. 그렇게 적은 노트가 많지만, X @ W + b 어디에도 은닉 뉴런 수와 출력 수를 비교하는 곳은 없습니다. 어떤 모양들이 맞아야 하는지 확인해 보십시오."}
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
NARROW_HIDDEN = "B"
