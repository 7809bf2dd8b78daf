"""
code = "M27.channels_first"
title = {en = "channels in the first place", ko = "채널을 맨 앞에 둠"}
diagnosis = {en = "The numbers are right, but the channels stand first. Keras, and this course, write (height, width, channels).", ko = "수는 맞지만 채널이 맨 앞에 있습니다. 케라스와 이 과정에서는 (높이, 너비, 채널)로 씁니다."}
checks = ["test_first_shape", "test_second_shape"]
"""

FIRST_SHAPE = (32, 26, 26)
FIRST_PARAMS = (9 + 1) * 32
SECOND_SHAPE = (64, 24, 24)
SECOND_PARAMS = (9 * 32 + 1) * 64
STRIDED_SIDE = 13
PADDED_SIDE = 14
POOLED_SHAPE = (12, 12, 64)
POOLING_PARAMS = 0
FLAT_VALUES = 12 * 12 * 64
DENSE_PARAMS = (9216 + 1) * 128
ALL_PARAMS = 320 + 18_496 + 1_179_776 + 1_290
DENSE_DOMINATES = "B"
