"""
code = "M10.one_minus_p"
title = {en = "1 − p for −log p", ko = "−log p 대신 1 − p"}
diagnosis = {en = "You took how much is missing to 1. Cross entropy takes the logarithm: it punishes small probabilities far more.", ko = "1에서 모자라는 만큼을 답했습니다. 교차 엔트로피는 로그를 취하므로 작은 확률에 훨씬 큰 벌을 줍니다."}
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
CONFIDENT_ERROR = 0.99
FIRST_LOSS = 0.9
METRIC_ROLE = "C"
