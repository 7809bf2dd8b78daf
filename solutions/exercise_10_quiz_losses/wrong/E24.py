"""
code = "E24"
title = {en = "mse on a sigmoid", ko = "시그모이드에 mse"}
diagnosis = {en = "You put mse on a sigmoid as if it were as steep as cross entropy. Its slope carries the extra factor p(1 − p), which is tiny exactly where the network is confident and wrong.", ko = "시그모이드에 쓴 mse를 교차 엔트로피만큼 가파르다고 보았습니다. mse의 기울기에는 p(1 − p)가 더 곱해지는데, 신경망이 자신 있게 틀린 바로 그곳에서 이 값이 아주 작습니다."}
checks = ["test_yes_or_no", "test_steeper"]
"""

WHERE_LOSS = "B"
INTEGER_LABELS = "sparse_categorical_crossentropy"
MISSPELT_LOSS = "D"
ONE_HOT_LABELS = "A"
LABEL_SHAPE = (32, 10)
YES_OR_NO = "A"
STEEPER = 1
PRICE_LOSS = "B"
CONFIDENT_ERROR = 4.605
FIRST_LOSS = 2.303
METRIC_ROLE = "C"
