"""
code = "M27.dense_is_deeper"
title = {en = "later taken for larger", ko = "뒤에 있으면 크다고 봄"}
diagnosis = {en = "The last layer of all comes even later, and it is small. What counts is what a weight is used for.", ko = "맨 마지막 층은 더 뒤에 있지만 작습니다. 중요한 것은 가중치 하나를 어디에 쓰느냐입니다."}
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
DENSE_DOMINATES = "A"
