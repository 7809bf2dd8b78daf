"""
code = "M28.channels_first"
title = {en = "channels first", ko = "채널을 앞에 둠"}
diagnosis = {en = "The code takes the second axis for the channels, (N, C, H, W), as PyTorch does. Here the channels come last: x is (N, H, W, C) and W is (KH, KW, C, F), Keras's layout. Name the axes in the line that unpacks x.shape.", ko = "코드가 PyTorch처럼 두 번째 축을 채널로 봅니다(N, C, H, W). 여기서는 Keras처럼 채널이 마지막입니다. x는 (N, H, W, C), W는 (KH, KW, C, F)입니다. x.shape를 푸는 줄에서 축의 이름부터 확인하세요."}
checks = ["test_pool_forward", "test_pool_backward", "test_network"]
"""

import numpy as np


def conv2d_forward(x, W, b, stride=1, pad=0):
    N, H, width, C = x.shape
    KH, KW, C, F = W.shape
    OH = (H + 2 * pad - KH) // stride + 1
    OW = (width + 2 * pad - KW) // stride + 1
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    y = np.zeros((N, OH, OW, F))
    for i in range(OH):
        for j in range(OW):
            window = xp[:, i * stride : i * stride + KH, j * stride : j * stride + KW, :]
            y[:, i, j, :] = np.tensordot(window, W, axes=([1, 2, 3], [0, 1, 2])) + b
    return y, (x, W, b, stride, pad)


def conv2d_backward(dy, cache):
    x, W, b, stride, pad = cache
    N, H, width, C = x.shape
    KH, KW, C, F = W.shape
    N, OH, OW, F = dy.shape
    xp = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dxp = np.zeros_like(xp)
    dW = np.zeros_like(W)
    for i in range(OH):
        for j in range(OW):
            top, left = i * stride, j * stride
            window = xp[:, top : top + KH, left : left + KW, :]
            dW += np.tensordot(window, dy[:, i, j, :], axes=([0], [0]))
            dxp[:, top : top + KH, left : left + KW, :] += np.tensordot(dy[:, i, j, :], W, axes=([1], [3]))
    db = np.sum(dy, axis=(0, 1, 2))
    dx = dxp[:, pad : pad + H, pad : pad + width, :]
    return dx, dW, db


def maxpool_forward(x, size=2):
    N, C, H, W = x.shape
    y = np.zeros((N, C, H // size, W // size))
    for i in range(H // size):
        for j in range(W // size):
            window = x[:, :, i * size : (i + 1) * size, j * size : (j + 1) * size]
            y[:, :, i, j] = np.max(window, axis=(2, 3))
    return y, (x, y, size)


def maxpool_backward(dy, cache):
    x, y, size = cache
    dx = np.zeros_like(x)
    N, C, OH, OW = y.shape
    for i in range(OH):
        for j in range(OW):
            rows, cols = slice(i * size, (i + 1) * size), slice(j * size, (j + 1) * size)
            mask = x[:, :, rows, cols] == y[:, :, i : i + 1, j : j + 1]
            dx[:, :, rows, cols] += mask * dy[:, :, i : i + 1, j : j + 1]
    return dx
