"""
code = "M27.channels_lost"
title = {en = "the channels were forgotten", ko = "채널을 빠뜨림"}
diagnosis = {en = "You counted the pixels of one channel. Flatten lays all channels in the row.", ko = "채널 하나의 픽셀만 세었습니다. Flatten은 모든 채널을 한 줄로 늘어놓습니다."}
checks = ["test_flat_values"]
"""

FIRST_SHAPE = (26, 26, 32)
FIRST_PARAMS = (9 + 1) * 32
SECOND_SHAPE = (24, 24, 64)
SECOND_PARAMS = (9 * 32 + 1) * 64
STRIDED_SIDE = 13
PADDED_SIDE = 14
POOLED_SHAPE = (12, 12, 64)
POOLING_PARAMS = 0
FLAT_VALUES = 144
DENSE_PARAMS = (9216 + 1) * 128
ALL_PARAMS = 320 + 18_496 + 1_179_776 + 1_290
DENSE_DOMINATES = "B"
