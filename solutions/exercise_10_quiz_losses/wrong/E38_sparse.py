"""
code = "E38.sparse"
title = {en = "one-hot labels for the sparse loss", ko = "원-핫 레이블에 sparse 손실"}
diagnosis = {en = "You chose the loss that wants one whole number per row. These labels are already written out as rows.", ko = "행마다 정수 하나를 받는 손실을 골랐습니다. 이 레이블은 이미 행으로 풀어 쓴 것입니다."}
checks = ["test_one_hot_labels"]
"""

WHERE_LOSS = "B"
INTEGER_LABELS = "sparse_categorical_crossentropy"
MISSPELT_LOSS = "D"
ONE_HOT_LABELS = "B"
LABEL_SHAPE = (32, 10)
YES_OR_NO = "C"
STEEPER = 1 / (2 * 0.01 * 0.99)
PRICE_LOSS = "B"
CONFIDENT_ERROR = 4.605
FIRST_LOSS = 2.303
METRIC_ROLE = "C"
