"""
code = "M10.ratio_inverted"
title = {en = "the ratio upside down", ko = "비를 거꾸로 구함"}
diagnosis = {en = "You divided the other way round: the question asks how many times larger the slope of the cross entropy is.", ko = "거꾸로 나누었습니다. 문제는 교차 엔트로피의 기울기가 몇 배 큰지를 묻습니다."}
checks = ["test_steeper"]
"""

WHERE_LOSS = "B"
INTEGER_LABELS = "sparse_categorical_crossentropy"
MISSPELT_LOSS = "D"
ONE_HOT_LABELS = "A"
LABEL_SHAPE = (32, 10)
YES_OR_NO = "C"
STEEPER = 0.0
PRICE_LOSS = "B"
CONFIDENT_ERROR = 4.605
FIRST_LOSS = 2.303
METRIC_ROLE = "C"
