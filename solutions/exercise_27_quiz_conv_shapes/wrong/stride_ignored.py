"""
code = "M27.stride_ignored"
title = {en = "the stride was ignored", ko = "스트라이드를 무시함"}
diagnosis = {en = "You moved the window by one. The stride makes it jump.", ko = "창을 한 칸씩 옮겼습니다. 스트라이드만큼 건너뛰어야 합니다."}
checks = ["test_strided_side"]
"""

FIRST_SHAPE = (26, 26, 32)
FIRST_PARAMS = (9 + 1) * 32
SECOND_SHAPE = (24, 24, 64)
SECOND_PARAMS = (9 * 32 + 1) * 64
STRIDED_SIDE = 26
PADDED_SIDE = 14
POOLED_SHAPE = (12, 12, 64)
POOLING_PARAMS = 0
FLAT_VALUES = 12 * 12 * 64
DENSE_PARAMS = (9216 + 1) * 128
ALL_PARAMS = 320 + 18_496 + 1_179_776 + 1_290
DENSE_DOMINATES = "B"
