"""
code = "M10.log10"
title = {en = "the logarithm to base 10", ko = "밑이 10인 로그"}
diagnosis = {en = "You took the logarithm to base 10. Cross entropy here, and np.log, means the natural one.", ko = "밑이 10인 로그를 썼습니다. 여기의 교차 엔트로피와 np.log는 자연로그입니다."}
checks = ["test_confident_error", "test_first_loss"]
"""

WHERE_LOSS = "B"
INTEGER_LABELS = "sparse_categorical_crossentropy"
MISSPELT_LOSS = "D"
ONE_HOT_LABELS = "A"
LABEL_SHAPE = (32, 10)
YES_OR_NO = "C"
STEEPER = 1 / (2 * 0.01 * 0.99)
PRICE_LOSS = "B"
CONFIDENT_ERROR = 2
FIRST_LOSS = 1
METRIC_ROLE = "C"
