"""
code = "M01.none_is_features"
title = {en = "None read as the number of features", ko = "None을 특성 수로 읽음"}
diagnosis = {en = "None stands in the first place, and the first axis of every array in a network counts samples. The features come after it.", ko = "None은 첫 번째 자리에 있고, 신경망에서 배열의 첫 번째 축은 언제나 샘플을 셉니다. 특성은 그 뒤에 옵니다."}
checks = ["test_none_means"]
"""

DENSE_PARAMS = (100 + 1) * 10
NETWORK_PARAMS = (784 + 1) * 100 + (100 + 1) * 10
SUMMARY_PARAMS = (784 + 1) * 50 + (50 + 1) * 10
CODE_PARAMS = (17 + 1) * 30 + 30 + 1
WEIGHTS_SHAPE = (100, 20)
HIDDEN_LAYERS = 2
OUTPUT_NEURONS = 10
NONE_MEANS = "A"
FLATTEN_OUTPUT = 300 * 300
FLATTEN_PARAMS = 0
PARAMETERLESS = ["A", "C", "D"]
FULLY_CONNECTED = "B"
DEEP_NETWORK = "DNN"
NARROW_HIDDEN = "A"
