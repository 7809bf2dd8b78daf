"""
code = "M27.channels_forgotten"
title = {en = "the channels forgotten in the kernel", ko = "커널에서 채널을 빠뜨림"}
diagnosis = {en = "You took a flat kernel. A filter reaches through all channels of its input, with weights of its own for each.", ko = "커널을 납작하다고 보았습니다. 필터는 입력의 모든 채널을 꿰뚫으며, 채널마다 가중치가 따로 있습니다."}
checks = ["test_second_params", "test_all_params"]
"""

FIRST_SHAPE = (26, 26, 32)
FIRST_PARAMS = (9 + 1) * 32
SECOND_SHAPE = (24, 24, 64)
SECOND_PARAMS = 640
STRIDED_SIDE = 13
PADDED_SIDE = 14
POOLED_SHAPE = (12, 12, 64)
POOLING_PARAMS = 0
FLAT_VALUES = 12 * 12 * 64
DENSE_PARAMS = (9216 + 1) * 128
ALL_PARAMS = 1182026
DENSE_DOMINATES = "B"
