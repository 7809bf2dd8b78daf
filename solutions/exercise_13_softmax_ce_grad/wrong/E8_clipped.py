"""
code = "E8"
title = {en = "the loss is a sum, not the batch mean", ko = "loss가 배치 평균이 아니라 합"}
diagnosis = {en = "Your loss adds up the samples without dividing by their number, so it grows with the batch and no longer fits dlogits. A batch written twice must have the same loss.", ko = "loss가 샘플들의 값을 더하기만 하고 샘플 수로 나누지 않아 배치가 커지면 함께 커지고 dlogits와도 맞지 않습니다. 배치를 두 번 이어 붙여도 loss는 같아야 합니다."}
checks = ["test_loss_labels", "test_loss_one_hot", "test_large_logits", "test_batch_twice"]
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
    loss = -np.sum(t * np.log(np.clip(y, 1e-12, 1)))
    dlogits = (y - t) / n
    return loss, dlogits
