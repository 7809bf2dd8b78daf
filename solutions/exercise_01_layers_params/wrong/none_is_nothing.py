"""
code = "M01.none_is_nothing"
title = {en = "None read as no output", ko = "None을 출력이 없다는 뜻으로 읽음"}
diagnosis = {en = "None is no missing output here: the number behind it says that there are outputs. It only leaves one axis of the shape open. Which one comes first?", ko = "여기서 None은 출력이 없다는 말이 아닙니다. 뒤의 수가 출력이 있음을 말해 줍니다. None은 축 하나의 길이를 비워 둔 것뿐입니다. 첫 번째 축은 무엇입니까?"}
checks = ["test_none_means"]
"""

DENSE_PARAMS = (100 + 1) * 10
NETWORK_PARAMS = (784 + 1) * 100 + (100 + 1) * 10
SUMMARY_PARAMS = (784 + 1) * 50 + (50 + 1) * 10
CODE_PARAMS = (17 + 1) * 30 + 30 + 1
WEIGHTS_SHAPE = (100, 20)
HIDDEN_LAYERS = 2
OUTPUT_NEURONS = 10
NONE_MEANS = "B"
FLATTEN_OUTPUT = 300 * 300
FLATTEN_PARAMS = 0
PARAMETERLESS = ["A", "C", "D"]
FULLY_CONNECTED = "B"
DEEP_NETWORK = "DNN"
NARROW_HIDDEN = "A"
