"""
code = "M10.binary_for_numbers"
title = {en = "a yes-or-no loss for amounts", ko = "양에 이진 손실"}
diagnosis = {en = "You chose the loss for zeros and ones. It takes the logarithm of the output, which only makes sense for a probability.", ko = "0과 1에 쓰는 손실을 골랐습니다. 이 손실은 출력에 로그를 취하는데, 확률일 때만 뜻이 있습니다."}
checks = ["test_price_loss"]
"""

WHERE_LOSS = "B"
INTEGER_LABELS = "sparse_categorical_crossentropy"
MISSPELT_LOSS = "D"
ONE_HOT_LABELS = "A"
LABEL_SHAPE = (32, 10)
YES_OR_NO = "C"
STEEPER = 1 / (2 * 0.01 * 0.99)
PRICE_LOSS = "D"
CONFIDENT_ERROR = 4.605
FIRST_LOSS = 2.303
METRIC_ROLE = "C"
