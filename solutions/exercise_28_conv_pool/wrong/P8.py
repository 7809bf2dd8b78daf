"""
code = "P8"
title = {en = "an input was changed", ko = "입력을 바꿔 버림"}
diagnosis = {en = "Your function writes into an array that it was given. Whoever called it still needs those numbers: write into a copy.", ko = "함수가 받은 배열에 직접 값을 썼습니다. 부른 쪽에서는 그 값이 아직 필요하니, 복사본에 쓰세요."}
checks = ["test_inputs_unchanged"]
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
    dx = x
    pooled = dx[:, : dy.shape[1] * size, : dy.shape[2] * size, :]
    largest = pooled == y.repeat(size, axis=1).repeat(size, axis=2)
    dx[...] = 0
    N, OH, OW, C = dy.shape
    for i in range(OH):
        for j in range(OW):
            rows, cols = slice(i * size, (i + 1) * size), slice(j * size, (j + 1) * size)
            mask = largest[:, rows, cols, :]
            dx[:, rows, cols, :] += mask * dy[:, i : i + 1, j : j + 1, :]
    return dx
