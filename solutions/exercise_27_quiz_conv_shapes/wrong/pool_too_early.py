"""
code = "M27.pool_too_early"
title = {en = "pooling before the second convolution", ko = "두 번째 합성곱보다 먼저 풀링함"}
diagnosis = {en = "You pooled between the convolutions. Read the layers from top to bottom: pooling comes after both.", ko = "두 합성곱 사이에서 풀링했습니다. 층을 위에서부터 읽어 보십시오. 풀링은 두 합성곱 다음입니다."}
checks = ["test_pooled_shape", "test_flat_values", "test_dense_params", "test_all_params"]
"""

FIRST_SHAPE = (26, 26, 32)
FIRST_PARAMS = (9 + 1) * 32
SECOND_SHAPE = (24, 24, 64)
SECOND_PARAMS = (9 * 32 + 1) * 64
STRIDED_SIDE = 13
PADDED_SIDE = 14
POOLED_SHAPE = (11, 11, 64)
POOLING_PARAMS = 0
FLAT_VALUES = 7744
DENSE_PARAMS = 991360
ALL_PARAMS = 1011466
DENSE_DOMINATES = "B"
