"""
code = "M28.padding_forgotten"
title = {en = "the padding is forgotten on the way back", ko = "역전파에서 패딩을 잊음"}
diagnosis = {en = "Without padding the gradients are right; with padding, the way back does not know of it. The windows of the forward pass lay on the padded image: collect the gradients on an image of that size, and cut the rim off at the end, so that dx has the shape of x.", ko = "패딩이 없을 때는 기울기가 맞지만, 패딩이 있으면 역전파가 그것을 모릅니다. 순전파의 윈도는 패딩을 두른 이미지 위에 있었습니다. 그 크기의 배열에 기울기를 모은 다음, 마지막에 둘레를 잘라 dx의 모양을 x에 맞추세요."}
checks = ["test_conv_backward_pad", "test_network"]
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
    dx = dxp[:, :H, :width, :]
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
            mask = x[:, rows, cols, :] == y[:, i : i + 1, j : j + 1, :]
            dx[:, rows, cols, :] += mask * dy[:, i : i + 1, j : j + 1, :]
    return dx
