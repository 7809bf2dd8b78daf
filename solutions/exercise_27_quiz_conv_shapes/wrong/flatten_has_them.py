"""
code = "M27.flatten_has_them"
title = {en = "parameters given to Flatten", ko = "Flatten에 파라미터를 줌"}
diagnosis = {en = "Flatten only changes the shape and has no parameters.", ko = "Flatten은 모양만 바꾸고 파라미터가 없습니다."}
checks = ["test_dense_dominates"]
"""

FIRST_SHAPE = (28 - 3 + 1, 28 - 3 + 1, 32)
FIRST_PARAMS = (9 + 1) * 32
SECOND_SHAPE = (26 - 3 + 1, 26 - 3 + 1, 64)
SECOND_PARAMS = (9 * 32 + 1) * 64
STRIDED_SIDE = (28 - 3) // 2 + 1
PADDED_SIDE = 28 // 2
POOLED_SHAPE = (24 // 2, 24 // 2, 64)
POOLING_PARAMS = 0
FLAT_VALUES = 12 * 12 * 64
DENSE_PARAMS = (9216 + 1) * 128
ALL_PARAMS = 320 + 18_496 + 1_179_776 + 1_290
DENSE_DOMINATES = "D"
