"""
code = "M10.metric_as_loss"
title = {en = "a metric in the place of the loss", ko = "손실 자리에 지표"}
diagnosis = {en = "You named a metric. Accuracy changes in jumps and has no useful gradient, so nothing can follow it downhill.", ko = "지표를 골랐습니다. 정확도는 껑충껑충 변해서 쓸 만한 기울기가 없으므로, 따라 내려갈 수가 없습니다."}
checks = ["test_integer_labels", "test_price_loss"]
"""

WHERE_LOSS = "B"
INTEGER_LABELS = "accuracy"
MISSPELT_LOSS = "D"
ONE_HOT_LABELS = "A"
LABEL_SHAPE = (32, 10)
YES_OR_NO = "C"
STEEPER = 1 / (2 * 0.01 * 0.99)
PRICE_LOSS = "C"
CONFIDENT_ERROR = 4.605
FIRST_LOSS = 2.303
METRIC_ROLE = "C"
