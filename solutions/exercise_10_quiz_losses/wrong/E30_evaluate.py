"""
code = "E30.evaluate"
title = {en = "evaluate() for compile()", ko = "compile() 대신 evaluate()"}
diagnosis = {en = "You chose the method that computes the loss and the metrics on given data. It computes what was laid down earlier: by which method?", ko = "주어진 데이터에서 손실과 지표를 계산하는 메서드를 골랐습니다. 계산할 것은 그 전에 이미 정해져 있습니다. 어느 메서드로 정했습니까?"}
checks = ["test_where_loss"]
"""

WHERE_LOSS = "C"
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
