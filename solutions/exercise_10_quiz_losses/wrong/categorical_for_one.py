"""
code = "M10.categorical_for_one"
title = {en = "categorical cross entropy for one output", ko = "출력 하나에 범주형 교차 엔트로피"}
diagnosis = {en = "You chose the loss for a softmax. It looks only at the true class, and with a single output there is no second class to look at.", ko = "소프트맥스에 쓰는 손실을 골랐습니다. 이 손실은 정답 클래스만 보는데, 출력이 하나뿐이면 두 번째 클래스가 없습니다."}
checks = ["test_yes_or_no"]
"""

WHERE_LOSS = "B"
INTEGER_LABELS = "sparse_categorical_crossentropy"
MISSPELT_LOSS = "D"
ONE_HOT_LABELS = "A"
LABEL_SHAPE = (32, 10)
YES_OR_NO = "B"
STEEPER = 1 / (2 * 0.01 * 0.99)
PRICE_LOSS = "B"
CONFIDENT_ERROR = 4.605
FIRST_LOSS = 2.303
METRIC_ROLE = "C"
