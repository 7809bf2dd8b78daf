"""
code = "M10.metric_is_loss"
title = {en = "a metric taken for the loss", ko = "지표를 손실로 봄"}
diagnosis = {en = "You let the optimizer follow the accuracy. It needs a gradient, and only one of the two arguments provides one.", ko = "옵티마이저가 정확도를 따라간다고 보았습니다. 옵티마이저에는 기울기가 필요하고, 두 인수 중 하나만이 기울기를 줍니다."}
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
METRIC_ROLE = "A"
