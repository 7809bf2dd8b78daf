"""
code = "M10.factor_two_lost"
title = {en = "the 2 of the square was lost", ko = "제곱에서 나온 2를 빠뜨림"}
diagnosis = {en = "You left out the 2 that the square of mse brings in.", ko = "mse의 제곱에서 나오는 2를 빠뜨렸습니다."}
checks = ["test_steeper"]
"""

WHERE_LOSS = "B"
INTEGER_LABELS = "sparse_categorical_crossentropy"
MISSPELT_LOSS = "D"
ONE_HOT_LABELS = "A"
LABEL_SHAPE = (32, 10)
YES_OR_NO = "C"
STEEPER = 101.0
PRICE_LOSS = "B"
CONFIDENT_ERROR = 4.605
FIRST_LOSS = 2.303
METRIC_ROLE = "C"
