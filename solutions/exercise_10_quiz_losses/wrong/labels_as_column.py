"""
code = "M10.labels_as_column"
title = {en = "one column", ko = "열이 하나"}
diagnosis = {en = "You gave every image a single number in a column. This loss compares as many numbers as there are classes.", ko = "이미지마다 수 하나를 열로 두었습니다. 이 손실은 클래스 수만큼의 수를 비교합니다."}
checks = ["test_label_shape"]
"""

WHERE_LOSS = "B"
INTEGER_LABELS = "sparse_categorical_crossentropy"
MISSPELT_LOSS = "D"
ONE_HOT_LABELS = "A"
LABEL_SHAPE = (32, 1)
YES_OR_NO = "C"
STEEPER = 1 / (2 * 0.01 * 0.99)
PRICE_LOSS = "B"
CONFIDENT_ERROR = 4.605
FIRST_LOSS = 2.303
METRIC_ROLE = "C"
