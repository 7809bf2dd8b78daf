"""
code = "M27.first_layer_only"
title = {en = "the size after one convolution", ko = "합성곱 한 번 뒤의 크기"}
diagnosis = {en = "That is the size after the first convolution. The second one takes another bit off each side.", ko = "그것은 첫 번째 합성곱 뒤의 크기입니다. 두 번째 합성곱이 한 번 더 줄입니다."}
checks = ["test_second_shape"]
"""

FIRST_SHAPE = (26, 26, 32)
FIRST_PARAMS = (9 + 1) * 32
SECOND_SHAPE = (26, 26, 64)
SECOND_PARAMS = (9 * 32 + 1) * 64
STRIDED_SIDE = 13
PADDED_SIDE = 14
POOLED_SHAPE = (12, 12, 64)
POOLING_PARAMS = 0
FLAT_VALUES = 12 * 12 * 64
DENSE_PARAMS = (9216 + 1) * 128
ALL_PARAMS = 320 + 18_496 + 1_179_776 + 1_290
DENSE_DOMINATES = "B"
