"""
code = "P8"
title = {en = "the logits themselves are changed", ko = "받은 logits를 바꿔 버림"}
diagnosis = {en = "An operation such as logits -= ... or logits[...] = ... writes into the array that was passed in. The layer below may still need these numbers: put yours into a new array.", ko = "logits -= ...나 logits[...] = ... 같은 연산은 받은 배열에 직접 씁니다. 아래층에서 아직 그 값이 필요할 수 있으니, 새 배열에 담으세요."}
checks = ["test_inputs_unchanged"]
"""

import numpy as np


def softmax_cross_entropy(logits, t):
    n, k = logits.shape
    if t.ndim == 1:
        t = np.eye(k)[t]
    logits -= np.max(logits, axis=1, keepdims=True)
    y = np.exp(logits) / np.sum(np.exp(logits), axis=1, keepdims=True)
    loss = -np.sum(t * np.log(y + 1e-7)) / n
    dlogits = (y - t) / n
    return loss, dlogits
