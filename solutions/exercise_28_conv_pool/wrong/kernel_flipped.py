"""
code = "M28.kernel_flipped"
title = {en = "the kernel is turned around", ko = "커널을 뒤집음"}
diagnosis = {en = "The filter is turned upside down and left to right before it is multiplied. That is convolution as mathematics defines it; the layer of a neural network does not turn anything (cross-correlation): W[0, 0] belongs to the top left pixel of the window.", ko = "곱하기 전에 필터를 상하좌우로 뒤집었습니다. 수학에서 정의하는 합성곱은 그렇지만, 신경망의 합성곱 층은 아무것도 뒤집지 않습니다(상호상관). W[0, 0]은 윈도의 왼쪽 위 픽셀과 만나야 합니다."}
checks = ["test_conv_forward", "test_conv_stride_pad", "test_conv_backward_pad", "test_network"]
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
            y[:, i, j, :] = np.tensordot(window, W[::-1, ::-1], axes=([1, 2, 3], [0, 1, 2])) + b
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
            mask = x[:, rows, cols, :] == y[:, i : i + 1, j : j + 1, :]
            dx[:, rows, cols, :] += mask * dy[:, i : i + 1, j : j + 1, :]
    return dx
