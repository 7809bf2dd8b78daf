"""
code = "M27.pooling_forgotten"
title = {en = "pooling was forgotten", ko = "풀링을 빠뜨림"}
diagnosis = {en = "You went from the second convolution straight to Flatten. There is a layer in between.", ko = "두 번째 합성곱에서 곧바로 Flatten으로 갔습니다. 그 사이에 층이 하나 있습니다."}
checks = ["test_flat_values", "test_dense_params"]
"""

FIRST_SHAPE = (26, 26, 32)
FIRST_PARAMS = (9 + 1) * 32
SECOND_SHAPE = (24, 24, 64)
SECOND_PARAMS = (9 * 32 + 1) * 64
STRIDED_SIDE = 13
PADDED_SIDE = 14
POOLED_SHAPE = (12, 12, 64)
POOLING_PARAMS = 0
FLAT_VALUES = 36864
DENSE_PARAMS = 4718720
ALL_PARAMS = 320 + 18_496 + 1_179_776 + 1_290
DENSE_DOMINATES = "B"
