"""
code = "M27.one_bias"
title = {en = "one bias for all filters", ko = "모든 필터에 편향이 하나"}
diagnosis = {en = "You gave all filters a single bias. Each has its own.", ko = "모든 필터에 편향을 하나만 두었습니다. 필터마다 하나씩 있습니다."}
checks = ["test_first_params"]
"""

FIRST_SHAPE = (26, 26, 32)
FIRST_PARAMS = 289
SECOND_SHAPE = (24, 24, 64)
SECOND_PARAMS = (9 * 32 + 1) * 64
STRIDED_SIDE = 13
PADDED_SIDE = 14
POOLED_SHAPE = (12, 12, 64)
POOLING_PARAMS = 0
FLAT_VALUES = 12 * 12 * 64
DENSE_PARAMS = (9216 + 1) * 128
ALL_PARAMS = 320 + 18_496 + 1_179_776 + 1_290
DENSE_DOMINATES = "B"
