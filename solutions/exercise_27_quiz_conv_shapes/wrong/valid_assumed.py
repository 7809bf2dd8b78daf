"""
code = "M27.valid_assumed"
title = {en = "no padding where there is some", ko = "있는 패딩을 무시함"}
diagnosis = {en = "You let the window stay within the image. With \\"same\\" zeros are put around it.", ko = "창이 이미지 안에만 있다고 보았습니다. \\"same\\"에서는 둘레에 0을 채웁니다."}
checks = ["test_padded_side"]
"""

FIRST_SHAPE = (26, 26, 32)
FIRST_PARAMS = (9 + 1) * 32
SECOND_SHAPE = (24, 24, 64)
SECOND_PARAMS = (9 * 32 + 1) * 64
STRIDED_SIDE = 13
PADDED_SIDE = 13
POOLED_SHAPE = (12, 12, 64)
POOLING_PARAMS = 0
FLAT_VALUES = 12 * 12 * 64
DENSE_PARAMS = (9216 + 1) * 128
ALL_PARAMS = 320 + 18_496 + 1_179_776 + 1_290
DENSE_DOMINATES = "B"
