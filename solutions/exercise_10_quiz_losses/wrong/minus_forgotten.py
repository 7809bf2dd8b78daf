"""
code = "M10.minus_forgotten"
title = {en = "the minus sign was forgotten", ko = "음의 부호를 빠뜨림"}
diagnosis = {en = "The logarithm of a probability is never positive. The minus sign in front turns it into a cost.", ko = "확률의 로그는 양수가 될 수 없습니다. 앞의 음의 부호가 그것을 비용으로 바꿉니다."}
checks = ["test_confident_error", "test_first_loss"]
"""

WHERE_LOSS = "B"
INTEGER_LABELS = "sparse_categorical_crossentropy"
MISSPELT_LOSS = "D"
ONE_HOT_LABELS = "A"
LABEL_SHAPE = (32, 10)
YES_OR_NO = "C"
STEEPER = 1 / (2 * 0.01 * 0.99)
PRICE_LOSS = "B"
CONFIDENT_ERROR = -4.61
FIRST_LOSS = -2.3
METRIC_ROLE = "C"
