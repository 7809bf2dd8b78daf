"""
code = "M27.pooling_parameters"
title = {en = "parameters given to pooling", ko = "풀링에 파라미터를 줌"}
diagnosis = {en = "You gave pooling weights. Finding the largest value needs none.", ko = "풀링에 가중치를 주었습니다. 가장 큰 값을 찾는 데에는 필요 없습니다."}
checks = ["test_pooling_params", "test_all_params"]
"""

FIRST_SHAPE = (26, 26, 32)
FIRST_PARAMS = (9 + 1) * 32
SECOND_SHAPE = (24, 24, 64)
SECOND_PARAMS = (9 * 32 + 1) * 64
STRIDED_SIDE = 13
PADDED_SIDE = 14
POOLED_SHAPE = (12, 12, 64)
POOLING_PARAMS = 256
FLAT_VALUES = 12 * 12 * 64
DENSE_PARAMS = (9216 + 1) * 128
ALL_PARAMS = 1200138
DENSE_DOMINATES = "B"
