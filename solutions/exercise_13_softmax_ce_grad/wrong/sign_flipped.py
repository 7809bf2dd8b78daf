"""
code = "M13.sign_flipped"
title = {en = "t - ŷ: the sign is flipped", ko = "t - ŷ: 부호가 뒤집힘"}
diagnosis = {en = "Your dlogits points downhill: with it, subtracting the gradient would make the loss grow. Raising the score of the true class lowers the loss, so its entry must be negative.", ko = "dlogits의 부호가 반대입니다. 이대로 기울기를 빼면 손실이 커집니다. 정답 클래스의 점수를 올리면 손실이 줄어드니, 그 원소는 음수여야 합니다."}
checks = ["test_gradient", "test_gradient_one_hot", "test_large_logits", "test_far_apart"]
"""

import numpy as np


def softmax(x):
    e = np.exp(x - np.max(x, axis=1, keepdims=True))
    return e / np.sum(e, axis=1, keepdims=True)


def softmax_cross_entropy(logits, t):
    n, k = logits.shape
    y = softmax(logits)
    if t.ndim == 1:
        t = np.eye(k)[t]
    loss = -np.sum(t * np.log(y + 1e-7)) / n
    dlogits = (t - y) / n
    return loss, dlogits
