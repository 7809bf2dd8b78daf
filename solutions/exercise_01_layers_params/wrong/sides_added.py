"""
code = "M01.sides_added"
title = {en = "the sides added up", ko = "두 변을 더함"}
diagnosis = {en = "You added the sides. An image has a pixel at every crossing of a row and a column: how many crossings are there?", ko = "두 변의 길이를 더했습니다. 이미지에는 행과 열이 만나는 곳마다 픽셀이 있습니다. 만나는 곳은 모두 몇 군데입니까?"}
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
FLATTEN_OUTPUT = 600
FLATTEN_PARAMS = 0
PARAMETERLESS = ["A", "C", "D"]
FULLY_CONNECTED = "B"
DEEP_NETWORK = "DNN"
NARROW_HIDDEN = "A"
