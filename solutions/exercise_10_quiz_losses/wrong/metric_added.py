"""
code = "M10.metric_added"
title = {en = "a metric added to the loss", ko = "지표를 손실에 더함"}
diagnosis = {en = "You added the metric to the loss. They are computed side by side and never mixed.", ko = "지표를 손실에 더했습니다. 둘은 나란히 계산될 뿐 섞이지 않습니다."}
checks = ["test_metric_role"]
"""

WHERE_LOSS = "B"
INTEGER_LABELS = "sparse_categorical_crossentropy"
MISSPELT_LOSS = "D"
ONE_HOT_LABELS = "A"
LABEL_SHAPE = (32, 10)
YES_OR_NO = "C"
STEEPER = 1 / (2 * 0.01 * 0.99)
PRICE_LOSS = "B"
CONFIDENT_ERROR = 4.605
FIRST_LOSS = 2.303
METRIC_ROLE = "B"
