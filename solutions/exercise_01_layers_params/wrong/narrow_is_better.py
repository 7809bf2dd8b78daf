"""
code = "M01.narrow_is_better"
title = {en = "the narrower the better", ko = "좁을수록 좋다고 봄"}
diagnosis = {en = "A narrow layer lets less information through. It saves parameters; it does not make the network more accurate by itself.", ko = "좁은 층은 정보를 덜 전달합니다. 파라미터가 줄어들 뿐, 그것만으로 신경망이 더 정확해지지는 않습니다."}
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
NARROW_HIDDEN = "D"
