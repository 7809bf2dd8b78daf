"""
code = "M27.same_assumed"
title = {en = "padding where there is none", ko = "없는 패딩을 가정함"}
diagnosis = {en = "You kept the size as if the border were padded. Keras pads only when padding=\\"same\\" is written; without it a window may not stick out.", ko = "가장자리를 채운 것처럼 크기를 그대로 두었습니다. 케라스는 padding=\\"same\\"이라고 쓸 때만 채웁니다. 쓰지 않으면 창이 밖으로 나갈 수 없습니다."}
checks = ["test_first_shape", "test_second_shape", "test_strided_side", "test_pooled_shape", "test_flat_values", "test_dense_params", "test_all_params"]
"""

FIRST_SHAPE = (28, 28, 32)
FIRST_PARAMS = (9 + 1) * 32
SECOND_SHAPE = (28, 28, 64)
SECOND_PARAMS = (9 * 32 + 1) * 64
STRIDED_SIDE = 14
PADDED_SIDE = 14
POOLED_SHAPE = (14, 14, 64)
POOLING_PARAMS = 0
FLAT_VALUES = 12544
DENSE_PARAMS = 1605760
ALL_PARAMS = 1625866
DENSE_DOMINATES = "B"
