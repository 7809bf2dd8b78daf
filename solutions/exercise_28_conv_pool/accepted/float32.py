"""float32 throughout; strided views, argmax, and dicts as caches."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv2d_forward(x, W, b, stride=1, pad=0):
    x, W, b = (np.asarray(a, dtype=np.float32) for a in (x, W, b))
    xp = np.pad(x, [(0, 0), (pad, pad), (pad, pad), (0, 0)], mode="constant")
    win = sliding_window_view(xp, W.shape[:2], axis=(1, 2))[:, ::stride, ::stride]
    y = np.tensordot(win, W, axes=((4, 5, 3), (0, 1, 2))) + b
    return y, {"win": win, "W": W, "shape": xp.shape, "stride": stride, "pad": pad}


def conv2d_backward(dy, cache):
    dy = dy.astype(np.float32)
    W, s, p = cache["W"], cache["stride"], cache["pad"]
    dW = np.tensordot(cache["win"], dy, axes=((0, 1, 2), (0, 1, 2))).transpose(1, 2, 0, 3)
    dx = np.zeros(cache["shape"], dtype=np.float32)
    for i in range(dy.shape[1]):
        for j in range(dy.shape[2]):
            dx[:, i * s : i * s + W.shape[0], j * s : j * s + W.shape[1]] += np.einsum("nf,uvcf->nuvc", dy[:, i, j], W)
    end = None if p == 0 else -p
    return dx[:, p:end, p:end], dW, dy.reshape(-1, dy.shape[-1]).sum(axis=0)


def maxpool_forward(x, size=2):
    x = x.astype(np.float32)
    n, h, w, c = x.shape
    blocks = x[:, : h // size * size, : w // size * size].reshape(n, h // size, size, w // size, size, c)
    blocks = blocks.transpose(0, 1, 3, 5, 2, 4).reshape(n, h // size, w // size, c, size * size)
    return blocks.max(axis=-1), {"where": blocks.argmax(axis=-1), "shape": x.shape, "size": size}


def maxpool_backward(dy, cache):
    size = cache["size"]
    dx = np.zeros(cache["shape"], dtype=np.float32)
    n, i, j, c = np.indices(dy.shape)
    dx[n, i * size + cache["where"] // size, j * size + cache["where"] % size, c] = dy
    return dx
