"""
code = "E38"
title = {en = "integer labels and one-hot labels mixed up", ko = "정수 레이블과 원-핫 레이블을 혼동함"}
diagnosis = {en = "You mixed up the two ways to write labels. categorical_crossentropy compares rows of K numbers; its relative with one more word in the name takes one whole number per row.", ko = "레이블을 적는 두 가지 방법을 혼동했습니다. categorical_crossentropy는 K개 수로 된 행을 비교하고, 이름에 한 낱말이 더 붙은 손실은 행마다 정수 하나를 받습니다."}
checks = ["test_integer_labels", "test_label_shape"]
"""

WHERE_LOSS = "B"
INTEGER_LABELS = "categorical_crossentropy"
MISSPELT_LOSS = "D"
ONE_HOT_LABELS = "A"
LABEL_SHAPE = (32,)
YES_OR_NO = "C"
STEEPER = 1 / (2 * 0.01 * 0.99)
PRICE_LOSS = "B"
CONFIDENT_ERROR = 4.605
FIRST_LOSS = 2.303
METRIC_ROLE = "C"
