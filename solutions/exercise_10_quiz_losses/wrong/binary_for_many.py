"""
code = "M10.binary_for_many"
title = {en = "the two-class loss for many classes", ko = "여러 클래스에 이진 손실"}
diagnosis = {en = "You chose the loss for yes-or-no outputs. Ten classes that exclude each other are one decision, not ten.", ko = "예/아니요 출력에 쓰는 손실을 골랐습니다. 서로 배타적인 클래스 열 개는 결정 열 번이 아니라 한 번입니다."}
checks = ["test_integer_labels", "test_one_hot_labels"]
"""

WHERE_LOSS = "B"
INTEGER_LABELS = "binary_crossentropy"
MISSPELT_LOSS = "D"
ONE_HOT_LABELS = "D"
LABEL_SHAPE = (32, 10)
YES_OR_NO = "C"
STEEPER = 1 / (2 * 0.01 * 0.99)
PRICE_LOSS = "B"
CONFIDENT_ERROR = 4.605
FIRST_LOSS = 2.303
METRIC_ROLE = "C"
