"""
code = "M10.rest_left_out"
title = {en = "1 − p was left out", ko = "1 − p를 빠뜨림"}
diagnosis = {en = "You left out 1 − p. The slope of the sigmoid is p(1 − p), both factors.", ko = "1 − p를 빠뜨렸습니다. 시그모이드의 기울기는 두 인수를 모두 곱한 p(1 − p)입니다."}
checks = ["test_steeper"]
"""

WHERE_LOSS = "B"
INTEGER_LABELS = "sparse_categorical_crossentropy"
MISSPELT_LOSS = "D"
ONE_HOT_LABELS = "A"
LABEL_SHAPE = (32, 10)
YES_OR_NO = "C"
STEEPER = 50
PRICE_LOSS = "B"
CONFIDENT_ERROR = 4.605
FIRST_LOSS = 2.303
METRIC_ROLE = "C"
