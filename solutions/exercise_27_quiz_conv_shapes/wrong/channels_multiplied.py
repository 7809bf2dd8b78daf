"""
code = "M27.channels_multiplied"
title = {en = "channels multiplied", ko = "채널을 곱함"}
diagnosis = {en = "You multiplied the channels of both layers. A filter adds up what it finds in all channels, and so makes a single one.", ko = "두 층의 채널 수를 곱했습니다. 필터는 모든 채널에서 얻은 것을 더해 채널 하나를 만듭니다."}
checks = ["test_second_shape"]
"""

FIRST_SHAPE = (26, 26, 32)
FIRST_PARAMS = (9 + 1) * 32
SECOND_SHAPE = (24, 24, 2048)
SECOND_PARAMS = (9 * 32 + 1) * 64
STRIDED_SIDE = 13
PADDED_SIDE = 14
POOLED_SHAPE = (12, 12, 64)
POOLING_PARAMS = 0
FLAT_VALUES = 12 * 12 * 64
DENSE_PARAMS = (9216 + 1) * 128
ALL_PARAMS = 320 + 18_496 + 1_179_776 + 1_290
DENSE_DOMINATES = "B"
