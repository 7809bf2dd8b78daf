"""
code = "M01.one_side"
title = {en = "one side only", ko = "한 변만 남김"}
diagnosis = {en = "You kept one side of the image. Flatten keeps every pixel of every row.", ko = "이미지의 한 변만 남겼습니다. Flatten은 모든 행의 모든 픽셀을 남깁니다."}
checks = ["test_flatten_output"]
"""

DENSE_PARAMS = (100 + 1) * 10
NETWORK_PARAMS = (784 + 1) * 100 + (100 + 1) * 10
SUMMARY_PARAMS = (784 + 1) * 50 + (50 + 1) * 10
CODE_PARAMS = (17 + 1) * 30 + 30 + 1
WEIGHTS_SHAPE = (100, 20)
HIDDEN_LAYERS = 2
OUTPUT_NEURONS = 10
NONE_MEANS = "C"
FLATTEN_OUTPUT = 300
FLATTEN_PARAMS = 0
PARAMETERLESS = ["A", "C", "D"]
FULLY_CONNECTED = "B"
DEEP_NETWORK = "DNN"
NARROW_HIDDEN = "A"
