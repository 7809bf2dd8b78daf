"""
code = "M27.pool_one_axis"
title = {en = "one side pooled only", ko = "한 변만 풀링함"}
diagnosis = {en = "You halved one side only. A pool of 2 is a square of 2 × 2.", ko = "한 변만 절반으로 줄였습니다. 크기 2인 풀링은 2 × 2 사각형입니다."}
checks = ["test_pooled_shape"]
"""

FIRST_SHAPE = (26, 26, 32)
FIRST_PARAMS = (9 + 1) * 32
SECOND_SHAPE = (24, 24, 64)
SECOND_PARAMS = (9 * 32 + 1) * 64
STRIDED_SIDE = 13
PADDED_SIDE = 14
POOLED_SHAPE = (12, 24, 64)
POOLING_PARAMS = 0
FLAT_VALUES = 12 * 12 * 64
DENSE_PARAMS = (9216 + 1) * 128
ALL_PARAMS = 320 + 18_496 + 1_179_776 + 1_290
DENSE_DOMINATES = "B"
