"""im2col: every window a row of one matrix, as in the book; helper class as cache."""

import numpy as np


class 기억:
    pass


def im2col(x, KH, KW, stride, pad):
    N, H, W, C = x.shape
    OH = (H + 2 * pad - KH) // stride + 1
    OW = (W + 2 * pad - KW) // stride + 1
    img = np.pad(x, [(0, 0), (pad, pad), (pad, pad), (0, 0)])
    col = np.zeros((N, OH, OW, KH, KW, C))
    for u in range(KH):
        for v in range(KW):
            col[:, :, :, u, v, :] = img[:, u : u + stride * OH : stride, v : v + stride * OW : stride, :]
    return col.reshape(N * OH * OW, -1), OH, OW


def col2im(col, shape, KH, KW, stride, pad, OH, OW):
    N, H, W, C = shape
    col = col.reshape(N, OH, OW, KH, KW, C)
    img = np.zeros((N, H + 2 * pad, W + 2 * pad, C))
    for u in range(KH):
        for v in range(KW):
            img[:, u : u + stride * OH : stride, v : v + stride * OW : stride, :] += col[:, :, :, u, v, :]
    return img[:, pad : H + pad, pad : W + pad, :]


def conv2d_forward(x, W, b, stride=1, pad=0):
    m = 기억()
    m.shape, m.W, m.stride, m.pad = x.shape, W, stride, pad
    KH, KW, C, F = W.shape
    m.col, m.OH, m.OW = im2col(x, KH, KW, stride, pad)
    out = np.dot(m.col, W.reshape(-1, F)) + b
    return out.reshape(len(x), m.OH, m.OW, F), m


def conv2d_backward(dy, cache):
    KH, KW, C, F = cache.W.shape
    dout = dy.reshape(-1, F)
    dW = np.dot(cache.col.T, dout).reshape(KH, KW, C, F)
    dcol = np.dot(dout, cache.W.reshape(-1, F).T)
    dx = col2im(dcol, cache.shape, KH, KW, cache.stride, cache.pad, cache.OH, cache.OW)
    return [dx, dW, np.sum(dout, axis=0)]


def maxpool_forward(x, size=2):
    N, H, W, C = x.shape
    # one channel after the other, each with windows that do not overlap
    cols = [im2col(x[..., c : c + 1], size, size, size, 0) for c in range(C)]
    OH, OW = H // size, W // size
    arg = [col.argmax(axis=1) for col, _, _ in cols]
    y = np.stack([col.max(axis=1).reshape(N, OH, OW) for col, _, _ in cols], axis=-1)
    return [y, (x.shape, size, arg, OH, OW)]


def maxpool_backward(dy, cache):
    (N, H, W, C), size, arg, OH, OW = cache
    dx = np.zeros((N, H, W, C))
    for c in range(C):
        dcol = np.zeros((arg[c].size, size * size))
        dcol[np.arange(arg[c].size), arg[c]] = dy[..., c].ravel()
        dx[..., c : c + 1] = col2im(dcol, (N, H, W, 1), size, size, size, 0, OH, OW)
    return dx
