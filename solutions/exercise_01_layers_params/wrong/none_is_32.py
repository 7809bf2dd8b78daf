"""
code = "M01.none_is_32"
title = {en = "None read as 32", ko = "None을 32로 읽음"}
diagnosis = {en = "32 is only what fit() takes when you say nothing. The network itself must also take the smaller last batch, or one single image.", ko = "32는 따로 정하지 않았을 때 fit()이 쓰는 값일 뿐입니다. 신경망은 더 작은 마지막 배치나 이미지 한 장도 받을 수 있어야 합니다."}
checks = ["test_none_means"]
"""

DENSE_PARAMS = (100 + 1) * 10
NETWORK_PARAMS = (784 + 1) * 100 + (100 + 1) * 10
SUMMARY_PARAMS = (784 + 1) * 50 + (50 + 1) * 10
CODE_PARAMS = (17 + 1) * 30 + 30 + 1
WEIGHTS_SHAPE = (100, 20)
HIDDEN_LAYERS = 2
OUTPUT_NEURONS = 10
NONE_MEANS = "D"
FLATTEN_OUTPUT = 300 * 300
FLATTEN_PARAMS = 0
PARAMETERLESS = ["A", "C", "D"]
FULLY_CONNECTED = "B"
DEEP_NETWORK = "DNN"
NARROW_HIDDEN = "A"
