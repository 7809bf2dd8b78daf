"""
code = "M10.metric_stops"
title = {en = "a metric that ends the training", ko = "훈련을 끝내는 지표"}
diagnosis = {en = "That is what a callback such as EarlyStopping does when it is told to. A metric alone ends nothing.", ko = "그것은 EarlyStopping 같은 콜백에 시켰을 때의 일입니다. 지표만으로는 아무것도 끝나지 않습니다."}
checks = ["test_metric_role"]
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
FIRST_LOSS = 2.303
METRIC_ROLE = "D"
