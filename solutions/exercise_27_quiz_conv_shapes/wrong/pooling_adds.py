"""
code = "M27.pooling_adds"
title = {en = "pooling that adds values", ko = "풀링이 값을 늘린다고 봄"}
diagnosis = {en = "Pooling keeps one value in four. Without it the dense layer would be four times as large.", ko = "풀링은 네 값 중 하나만 남깁니다. 풀링이 없다면 밀집층은 네 배가 되었을 것입니다."}
checks = ["test_dense_dominates"]
"""

FIRST_SHAPE = (26, 26, 32)
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
DENSE_DOMINATES = "C"
