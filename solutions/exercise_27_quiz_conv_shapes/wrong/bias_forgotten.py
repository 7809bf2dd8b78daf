"""
code = "M27.bias_forgotten"
title = {en = "the biases were forgotten", ko = "편향을 빠뜨림"}
diagnosis = {en = "You counted weights only. Every filter, and every neuron, adds a bias of its own.", ko = "가중치만 세었습니다. 필터와 뉴런은 저마다 편향을 하나씩 더합니다."}
checks = ["test_first_params", "test_second_params", "test_dense_params", "test_all_params"]
"""

FIRST_SHAPE = (26, 26, 32)
FIRST_PARAMS = 288
SECOND_SHAPE = (24, 24, 64)
SECOND_PARAMS = 18432
STRIDED_SIDE = 13
PADDED_SIDE = 14
POOLED_SHAPE = (12, 12, 64)
POOLING_PARAMS = 0
FLAT_VALUES = 12 * 12 * 64
DENSE_PARAMS = 1179648
ALL_PARAMS = 1199648
DENSE_DOMINATES = "B"
