"""
code = "M10.keras_guesses"
title = {en = "Keras expected to guess", ko = "케라스가 짐작한다고 봄"}
diagnosis = {en = "Keras does not guess: a name is known or it is not.", ko = "케라스는 짐작하지 않습니다. 아는 이름이거나 모르는 이름일 뿐입니다."}
checks = ["test_misspelt_loss"]
"""

WHERE_LOSS = "B"
INTEGER_LABELS = "sparse_categorical_crossentropy"
MISSPELT_LOSS = "B"
ONE_HOT_LABELS = "A"
LABEL_SHAPE = (32, 10)
YES_OR_NO = "C"
STEEPER = 1 / (2 * 0.01 * 0.99)
PRICE_LOSS = "B"
CONFIDENT_ERROR = 4.605
FIRST_LOSS = 2.303
METRIC_ROLE = "C"
