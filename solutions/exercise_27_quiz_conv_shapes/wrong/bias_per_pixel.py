"""
code = "M27.bias_per_pixel"
title = {en = "one bias per pixel", ko = "픽셀마다 편향이 하나"}
diagnosis = {en = "You gave a bias to every place of the image. A filter is the same wherever it lies, and so is its bias.", ko = "이미지의 자리마다 편향을 두었습니다. 필터는 어디에 놓여도 같은 필터이고, 편향도 마찬가지입니다."}
checks = ["test_first_params", "test_second_params"]
"""

FIRST_SHAPE = (26, 26, 32)
FIRST_PARAMS = 21920
SECOND_SHAPE = (24, 24, 64)
SECOND_PARAMS = 55296
STRIDED_SIDE = 13
PADDED_SIDE = 14
POOLED_SHAPE = (12, 12, 64)
POOLING_PARAMS = 0
FLAT_VALUES = 12 * 12 * 64
DENSE_PARAMS = (9216 + 1) * 128
ALL_PARAMS = 320 + 18_496 + 1_179_776 + 1_290
DENSE_DOMINATES = "B"
