"""
code = "M28.gradient_spread"
title = {en = "the gradient goes to the whole pooling window", ko = "기울기를 풀링 윈도 전체에 나눠 줌"}
diagnosis = {en = "Every pixel of a pooling window gets a gradient. Only the largest one decided the output; had another pixel been a little larger, nothing would have changed. So one pixel gets all of it, and the others 0.", ko = "풀링 윈도의 모든 픽셀이 기울기를 받습니다. 출력을 정한 것은 가장 큰 픽셀 하나뿐이고, 다른 픽셀이 조금 커져도 출력은 달라지지 않습니다. 그러니 한 픽셀이 기울기를 모두 받고 나머지는 0을 받아야 합니다."}
checks = ["test_pool_backward", "test_network"]
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
    N, H, W, C = x.shape
    y = np.zeros((N, H // size, W // size, C))
    for i in range(H // size):
        for j in range(W // size):
            window = x[:, i * size : (i + 1) * size, j * size : (j + 1) * size, :]
            y[:, i, j, :] = np.max(window, axis=(1, 2))
    return y, (x, y, size)


def maxpool_backward(dy, cache):
    x, y, size = cache
    dx = np.zeros_like(x)
    N, OH, OW, C = dy.shape
    for i in range(OH):
        for j in range(OW):
            rows, cols = slice(i * size, (i + 1) * size), slice(j * size, (j + 1) * size)
            dx[:, rows, cols, :] += dy[:, i : i + 1, j : j + 1, :] / size**2
    return dx
