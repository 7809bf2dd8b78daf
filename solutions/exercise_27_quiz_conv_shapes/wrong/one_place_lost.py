"""
code = "M27.one_place_lost"
title = {en = "one place too few", ko = "자리를 하나 빠뜨림"}
diagnosis = {en = "You counted the moves of the window. The place where it starts is one more.", ko = "창이 움직인 횟수를 세었습니다. 출발한 자리가 하나 더 있습니다."}
checks = ["test_first_shape", "test_strided_side"]
"""

FIRST_SHAPE = (25, 25, 32)
FIRST_PARAMS = (9 + 1) * 32
SECOND_SHAPE = (24, 24, 64)
SECOND_PARAMS = (9 * 32 + 1) * 64
STRIDED_SIDE = 12
PADDED_SIDE = 14
POOLED_SHAPE = (12, 12, 64)
POOLING_PARAMS = 0
FLAT_VALUES = 12 * 12 * 64
DENSE_PARAMS = (9216 + 1) * 128
ALL_PARAMS = 320 + 18_496 + 1_179_776 + 1_290
DENSE_DOMINATES = "B"
