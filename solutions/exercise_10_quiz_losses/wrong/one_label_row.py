"""
code = "M10.one_label_row"
title = {en = "one row for the whole batch", ko = "배치 전체에 행 하나"}
diagnosis = {en = "You gave the whole batch a single one-hot row. Every image needs its own.", ko = "배치 전체에 원-핫 행을 하나만 두었습니다. 이미지마다 하나씩 있어야 합니다."}
checks = ["test_label_shape"]
"""

WHERE_LOSS = "B"
INTEGER_LABELS = "sparse_categorical_crossentropy"
MISSPELT_LOSS = "D"
ONE_HOT_LABELS = "A"
LABEL_SHAPE = (10,)
YES_OR_NO = "C"
STEEPER = 1 / (2 * 0.01 * 0.99)
PRICE_LOSS = "B"
CONFIDENT_ERROR = 4.605
FIRST_LOSS = 2.303
METRIC_ROLE = "C"
