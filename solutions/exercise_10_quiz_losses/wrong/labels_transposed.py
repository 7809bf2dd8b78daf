"""
code = "M10.labels_transposed"
title = {en = "rows and columns exchanged", ko = "행과 열이 뒤바뀜"}
diagnosis = {en = "You put the classes into the rows. Here, as everywhere in the course, rows are samples.", ko = "클래스를 행에 놓았습니다. 이 과정에서는 어디에서나 행이 샘플입니다."}
checks = ["test_label_shape"]
"""

WHERE_LOSS = "B"
INTEGER_LABELS = "sparse_categorical_crossentropy"
MISSPELT_LOSS = "D"
ONE_HOT_LABELS = "A"
LABEL_SHAPE = (10, 32)
YES_OR_NO = "C"
STEEPER = 1 / (2 * 0.01 * 0.99)
PRICE_LOSS = "B"
CONFIDENT_ERROR = 4.605
FIRST_LOSS = 2.303
METRIC_ROLE = "C"
