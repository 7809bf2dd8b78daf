"""
code = "M10.sparse_for_one"
title = {en = "sparse cross entropy for one output", ko = "출력 하나에 sparse 손실"}
diagnosis = {en = "You chose the loss for whole-number labels and a softmax. A label of 1 would ask for a second output, and there is none.", ko = "정수 레이블과 소프트맥스에 쓰는 손실을 골랐습니다. 레이블 1은 두 번째 출력을 찾는데, 그런 출력이 없습니다."}
checks = ["test_yes_or_no"]
"""

WHERE_LOSS = "B"
INTEGER_LABELS = "sparse_categorical_crossentropy"
MISSPELT_LOSS = "D"
ONE_HOT_LABELS = "A"
LABEL_SHAPE = (32, 10)
YES_OR_NO = "D"
STEEPER = 1 / (2 * 0.01 * 0.99)
PRICE_LOSS = "B"
CONFIDENT_ERROR = 4.605
FIRST_LOSS = 2.303
METRIC_ROLE = "C"
