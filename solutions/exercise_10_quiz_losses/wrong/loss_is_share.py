"""
code = "M10.loss_is_share"
title = {en = "the probability itself", ko = "확률 그대로"}
diagnosis = {en = "That is the probability of the true class. The loss is its negative logarithm.", ko = "그것은 정답 클래스의 확률입니다. 손실은 거기에 음의 로그를 취한 값입니다."}
checks = ["test_first_loss"]
"""

WHERE_LOSS = "B"
INTEGER_LABELS = "sparse_categorical_crossentropy"
MISSPELT_LOSS = "D"
ONE_HOT_LABELS = "A"
LABEL_SHAPE = (32, 10)
YES_OR_NO = "C"
STEEPER = 1 / (2 * 0.01 * 0.99)
PRICE_LOSS = "B"
CONFIDENT_ERROR = 4.605
FIRST_LOSS = 0.1
METRIC_ROLE = "C"
