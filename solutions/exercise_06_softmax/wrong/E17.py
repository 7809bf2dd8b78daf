"""
code = "E17"
title = {en = "softmax without the shift", ko = "최댓값을 빼지 않은 소프트맥스"}
diagnosis = {en = "exp(1000) is inf and exp(-1000) is 0, and inf/inf and 0/0 are both nan. Shift the scores of each sample before exp; the probabilities stay the same.", ko = "exp(1000)은 inf이고 exp(-1000)은 0이라서, inf/inf와 0/0이 모두 nan이 됩니다. exp를 하기 전에 샘플마다 점수를 옮기세요. 확률은 그대로입니다."}
checks = ["test_large_scores", "test_rows_far_apart"]
"""

import numpy as np


def softmax(x):
    exp_x = np.exp(x)
    return exp_x / np.sum(exp_x, axis=-1, keepdims=True)
