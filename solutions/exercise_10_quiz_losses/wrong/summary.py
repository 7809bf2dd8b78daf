"""
code = "M10.summary"
title = {en = "summary() for compile()", ko = "compile() 대신 summary()"}
diagnosis = {en = "summary() only prints the layers and their parameters.", ko = "summary()는 층과 파라미터를 보여 주기만 합니다."}
checks = ["test_where_loss"]
"""

WHERE_LOSS = "D"
INTEGER_LABELS = "sparse_categorical_crossentropy"
MISSPELT_LOSS = "D"
ONE_HOT_LABELS = "A"
LABEL_SHAPE = (32, 10)
YES_OR_NO = "C"
STEEPER = 1 / (2 * 0.01 * 0.99)
PRICE_LOSS = "B"
CONFIDENT_ERROR = 4.605
FIRST_LOSS = 2.303
METRIC_ROLE = "C"
