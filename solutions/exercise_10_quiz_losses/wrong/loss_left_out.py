"""
code = "M10.loss_left_out"
title = {en = "training without a loss", ko = "손실 없이 훈련한다고 봄"}
diagnosis = {en = "Without a loss there is nothing to take the gradient of, so training cannot even start.", ko = "손실이 없으면 미분할 것이 없으므로 훈련을 시작할 수도 없습니다."}
checks = ["test_misspelt_loss"]
"""

WHERE_LOSS = "B"
INTEGER_LABELS = "sparse_categorical_crossentropy"
MISSPELT_LOSS = "C"
ONE_HOT_LABELS = "A"
LABEL_SHAPE = (32, 10)
YES_OR_NO = "C"
STEEPER = 1 / (2 * 0.01 * 0.99)
PRICE_LOSS = "B"
CONFIDENT_ERROR = 4.605
FIRST_LOSS = 2.303
METRIC_ROLE = "C"
