"""Nothing but loops over single numbers."""

import numpy as np


def conv2d_forward(x, W, b, stride=1, pad=0):
    N, H, L, C = x.shape
    KH, KW, _, F = W.shape
    xp = np.zeros((N, H + 2 * pad, L + 2 * pad, C))
    xp[:, pad : pad + H, pad : pad + L, :] = x
    OH = int((H + 2 * pad - KH) / stride) + 1
    OW = int((L + 2 * pad - KW) / stride) + 1
    y = np.empty((N, OH, OW, F))
    for n in range(N):
        for i in range(OH):
            for j in range(OW):
                for f in range(F):
                    s = b[f]
                    for u in range(KH):
                        for v in range(KW):
                            for c in range(C):
                                s += xp[n, i * stride + u, j * stride + v, c] * W[u, v, c, f]
                    y[n, i, j, f] = s
    return y, (xp, x.shape, W.copy(), stride, pad)


def conv2d_backward(dy, cache):
    xp, shape, W, stride, pad = cache
    KH, KW, C, F = W.shape
    dxp, dW, db = np.zeros(xp.shape), np.zeros(W.shape), np.zeros(F)
    for n, i, j, f in np.ndindex(dy.shape):
        g = dy[n, i, j, f]
        db[f] += g
        for u in range(KH):
            for v in range(KW):
                for c in range(C):
                    dW[u, v, c, f] += g * xp[n, i * stride + u, j * stride + v, c]
                    dxp[n, i * stride + u, j * stride + v, c] += g * W[u, v, c, f]
    dx = dxp[:, pad : pad + shape[1], pad : pad + shape[2], :]
    return dx, dW, db


def maxpool_forward(x, size=2):
    N, H, L, C = x.shape
    y = np.zeros((N, H // size, L // size, C))
    winners = {}
    for n, i, j, c in np.ndindex(y.shape):
        best = -np.inf
        for u in range(size):
            for v in range(size):
                value = x[n, i * size + u, j * size + v, c]
                if value > best:
                    best = value
                    winners[n, i, j, c] = (n, i * size + u, j * size + v, c)
        y[n, i, j, c] = best
    return y, (x.shape, winners)


def maxpool_backward(dy, cache):
    shape, winners = cache
    dx = np.zeros(shape)
    for out, place in winners.items():
        dx[place] = dy[out]
    return dx


if __name__ == "__main__":
    print(maxpool_forward(np.arange(16.0).reshape(1, 4, 4, 1))[0].ravel())
