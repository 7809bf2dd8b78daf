"""
code = "P8"
title = {en = "the scores themselves are changed", ko = "받은 점수를 바꿔 버림"}
diagnosis = {en = "Your probabilities are right, but the caller's scores are not what they were: an operation such as x -= ... writes into the array x itself. Store the result under a new name instead.", ko = "확률은 맞지만 받은 점수 배열의 값이 달라졌습니다. x -= ... 같은 연산은 배열 x 자체에 값을 씁니다. 결과를 새 이름에 담으세요."}
checks = ["test_input_unchanged"]
"""

import numpy as np


def softmax(x):
    x -= np.max(x, axis=-1, keepdims=True)
    exp_x = np.exp(x)
    return exp_x / np.sum(exp_x, axis=-1, keepdims=True)
