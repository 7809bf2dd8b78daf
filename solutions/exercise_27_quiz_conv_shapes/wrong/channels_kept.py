"""
code = "M27.channels_kept"
title = {en = "the channels of the input", ko = "입력의 채널 수"}
diagnosis = {en = "You kept the channels of the input. A filter reads all of them and makes one: how many filters are there?", ko = "입력의 채널 수를 그대로 두었습니다. 필터 하나는 채널을 모두 읽어 하나를 만듭니다. 필터가 몇 개입니까?"}
checks = ["test_first_shape"]
"""

FIRST_SHAPE = (26, 26, 1)
FIRST_PARAMS = (9 + 1) * 32
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
