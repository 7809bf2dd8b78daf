"""
code = "M10.crossentropy_for_numbers"
title = {en = "cross entropy for amounts", ko = "양에 교차 엔트로피"}
diagnosis = {en = "You chose a cross entropy. Its labels are classes, and a price is none.", ko = "교차 엔트로피를 골랐습니다. 교차 엔트로피의 레이블은 클래스인데, 가격은 클래스가 아닙니다."}
checks = ["test_price_loss"]
"""

WHERE_LOSS = "B"
INTEGER_LABELS = "sparse_categorical_crossentropy"
MISSPELT_LOSS = "D"
ONE_HOT_LABELS = "A"
LABEL_SHAPE = (32, 10)
YES_OR_NO = "C"
STEEPER = 1 / (2 * 0.01 * 0.99)
PRICE_LOSS = "A"
CONFIDENT_ERROR = 4.605
FIRST_LOSS = 2.303
METRIC_ROLE = "C"
