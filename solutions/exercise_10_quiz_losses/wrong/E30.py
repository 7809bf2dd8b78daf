"""
code = "E30"
title = {en = "fit() for compile()", ko = "compile() 대신 fit()"}
diagnosis = {en = "You chose the method that trains. By then Keras must already know the loss: who told it?", ko = "훈련하는 메서드를 골랐습니다. 그때는 케라스가 이미 손실을 알고 있어야 합니다. 누가 알려 주었습니까?"}
checks = ["test_where_loss"]
"""

WHERE_LOSS = "A"
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
