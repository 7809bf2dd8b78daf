"""
code = "M27.bias_per_channel"
title = {en = "one bias per channel of the kernel", ko = "커널의 채널마다 편향이 하나"}
diagnosis = {en = "You gave every channel of every filter a bias. The channels are added up first, and then comes one bias.", ko = "필터의 채널마다 편향을 두었습니다. 먼저 채널을 모두 더하고, 거기에 편향 하나를 더합니다."}
checks = ["test_second_params"]
"""

FIRST_SHAPE = (26, 26, 32)
FIRST_PARAMS = (9 + 1) * 32
SECOND_SHAPE = (24, 24, 64)
SECOND_PARAMS = 20480
STRIDED_SIDE = 13
PADDED_SIDE = 14
POOLED_SHAPE = (12, 12, 64)
POOLING_PARAMS = 0
FLAT_VALUES = 12 * 12 * 64
DENSE_PARAMS = (9216 + 1) * 128
ALL_PARAMS = 320 + 18_496 + 1_179_776 + 1_290
DENSE_DOMINATES = "B"
