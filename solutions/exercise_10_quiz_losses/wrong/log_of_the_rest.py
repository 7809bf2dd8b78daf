"""
code = "M10.log_of_the_rest"
title = {en = "the wrong classes' share taken", ko = "틀린 클래스의 몫을 씀"}
diagnosis = {en = "You took the logarithm of what the other classes got. Only the true class counts.", ko = "나머지 클래스의 몫에 로그를 취했습니다. 정답 클래스의 확률만 쓰입니다."}
checks = ["test_confident_error"]
"""

WHERE_LOSS = "B"
INTEGER_LABELS = "sparse_categorical_crossentropy"
MISSPELT_LOSS = "D"
ONE_HOT_LABELS = "A"
LABEL_SHAPE = (32, 10)
YES_OR_NO = "C"
STEEPER = 1 / (2 * 0.01 * 0.99)
PRICE_LOSS = "B"
CONFIDENT_ERROR = 0.01
FIRST_LOSS = 2.303
METRIC_ROLE = "C"
