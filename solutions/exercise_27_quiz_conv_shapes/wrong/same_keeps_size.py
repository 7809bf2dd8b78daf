"""
code = "M27.same_keeps_size"
title = {en = "the same size in spite of the stride", ko = "스트라이드가 있는데도 같은 크기"}
diagnosis = {en = "You took the name at its word. \\"same\\" keeps the size for a stride of 1 only; here the stride still makes it smaller.", ko = "이름을 그대로 믿었습니다. \\"same\\"은 스트라이드가 1일 때만 크기를 유지합니다. 여기서는 스트라이드가 크기를 줄입니다."}
checks = ["test_padded_side"]
"""

FIRST_SHAPE = (26, 26, 32)
FIRST_PARAMS = (9 + 1) * 32
SECOND_SHAPE = (24, 24, 64)
SECOND_PARAMS = (9 * 32 + 1) * 64
STRIDED_SIDE = 13
PADDED_SIDE = 28
POOLED_SHAPE = (12, 12, 64)
POOLING_PARAMS = 0
FLAT_VALUES = 12 * 12 * 64
DENSE_PARAMS = (9216 + 1) * 128
ALL_PARAMS = 320 + 18_496 + 1_179_776 + 1_290
DENSE_DOMINATES = "B"
