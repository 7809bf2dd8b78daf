"""
code = "M27.kernel_not_squared"
title = {en = "a kernel that is one pixel high", ko = "높이가 1인 커널"}
diagnosis = {en = "You took the kernel for a row. It is as high as it is wide.", ko = "커널을 한 줄로 보았습니다. 커널은 너비만큼의 높이도 있습니다."}
checks = ["test_first_params"]
"""

FIRST_SHAPE = (26, 26, 32)
FIRST_PARAMS = 128
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
