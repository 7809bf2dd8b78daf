"""
code = "M10.mse_for_classes"
title = {en = "mse for classes", ko = "클래스에 mse"}
diagnosis = {en = "You chose mse for classes. It would treat the class numbers, or the probabilities, as amounts; the loss for a softmax looks at the probability of the true class.", ko = "클래스에 mse를 골랐습니다. mse는 클래스 번호나 확률을 양처럼 다룹니다. 소프트맥스의 손실은 정답 클래스의 확률을 봅니다."}
checks = ["test_integer_labels", "test_one_hot_labels"]
"""

WHERE_LOSS = "B"
INTEGER_LABELS = "mse"
MISSPELT_LOSS = "D"
ONE_HOT_LABELS = "C"
LABEL_SHAPE = (32, 10)
YES_OR_NO = "C"
STEEPER = 1 / (2 * 0.01 * 0.99)
PRICE_LOSS = "B"
CONFIDENT_ERROR = 4.605
FIRST_LOSS = 2.303
METRIC_ROLE = "C"
