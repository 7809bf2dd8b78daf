"""
code = "M27.channels_pooled"
title = {en = "channels pooled as well", ko = "채널까지 풀링함"}
diagnosis = {en = "You halved the channels too. Pooling works within each channel.", ko = "채널 수까지 절반으로 줄였습니다. 풀링은 채널마다 따로 합니다."}
checks = ["test_pooled_shape"]
"""

FIRST_SHAPE = (26, 26, 32)
FIRST_PARAMS = (9 + 1) * 32
SECOND_SHAPE = (24, 24, 64)
SECOND_PARAMS = (9 * 32 + 1) * 64
STRIDED_SIDE = 13
PADDED_SIDE = 14
POOLED_SHAPE = (12, 12, 32)
POOLING_PARAMS = 0
FLAT_VALUES = 12 * 12 * 64
DENSE_PARAMS = (9216 + 1) * 128
ALL_PARAMS = 320 + 18_496 + 1_179_776 + 1_290
DENSE_DOMINATES = "B"
