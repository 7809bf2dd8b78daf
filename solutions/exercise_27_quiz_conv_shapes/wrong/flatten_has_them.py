"""
code = "M27.flatten_has_them"
title = {en = "parameters given to Flatten", ko = "Flatten에 파라미터를 줌"}
diagnosis = {en = "Flatten only changes the shape and has no parameters.", ko = "Flatten은 모양만 바꾸고 파라미터가 없습니다."}
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
DENSE_DOMINATES = "D"
