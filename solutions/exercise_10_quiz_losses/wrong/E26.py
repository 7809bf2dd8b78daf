"""
code = "E26"
title = {en = "the loss is misspelt", ko = "손실 이름의 철자가 틀림"}
diagnosis = {en = "You mean the right loss, but Keras does not know this spelling: small letters, underscores between three words, and crossentropy as one of them. compile() will not complain; fit() will.", ko = "뜻한 손실은 맞지만 케라스가 모르는 철자입니다. 소문자로, 세 낱말을 밑줄로 잇고, crossentropy는 한 낱말로 씁니다. compile()은 아무 말이 없다가 fit()에서 오류가 납니다."}
checks = ["test_integer_labels"]
"""

WHERE_LOSS = "B"
INTEGER_LABELS = "sparse_categorical_entropy"
MISSPELT_LOSS = "D"
ONE_HOT_LABELS = "A"
LABEL_SHAPE = (32, 10)
YES_OR_NO = "C"
STEEPER = 1 / (2 * 0.01 * 0.99)
PRICE_LOSS = "B"
CONFIDENT_ERROR = 4.605
FIRST_LOSS = 2.303
METRIC_ROLE = "C"
