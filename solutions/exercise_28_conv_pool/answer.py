"""Mission 28: convolution and max pooling by hand, forward and backward."""

import numpy as np


def conv2d_forward(x, W, b, stride=1, pad=0):
    """Slide a bank of filters over images: cross-correlation plus bias, in Keras's layout.

    Args:
        x: float array of shape (N, H, W, C): N images, channels last.
        W: float array of shape (KH, KW, C, F): F filters, each KH high, KW wide and C deep.
        b: float array of shape (F,): one bias per filter.
        stride: Pixels from one window to the next, down and across, an int >= 1.
        pad: Rows of zeros added above and below, and columns of zeros left and right, an int >= 0.

    Returns:
        The pair (y, cache): y is a float array of shape (N, OH, OW, F) with
        OH = (H + 2 * pad - KH) // stride + 1 and OW = (W + 2 * pad - KW) // stride + 1, W being here
        the width of x; cache is whatever conv2d_backward will need, in a form of your choice.
        The inputs stay as they are.
    """
    padded = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    windows = _windows(padded, W.shape[:2], stride)
    y = np.einsum("nijcuv,uvcf->nijf", windows, W) + b
    return y, (padded, W, stride, pad)


def conv2d_backward(dy, cache):
    """Send the gradient of the loss back through the convolution.

    Args:
        dy: float array of shape (N, OH, OW, F): the gradient of the loss with respect to y.
        cache: What conv2d_forward returned beside y.

    Returns:
        The triple (dx, dW, db): float arrays with the shapes of x (without the padding), W and b, that
        is (N, H, W, C), (KH, KW, C, F) and (F,). All of them are sums; nothing is divided by N,
        because dy already carries the 1/N of the batch mean. The inputs stay as they are.
    """
    padded, W, stride, pad = cache
    windows = _windows(padded, W.shape[:2], stride)
    dW = np.einsum("nijcuv,nijf->uvcf", windows, dy)
    db = np.sum(dy, axis=(0, 1, 2))

    d_padded = np.zeros_like(padded)
    _, rows, columns, _ = dy.shape
    for u, v in np.ndindex(W.shape[:2]):  # every window has one pixel at (u, v): all of them at once
        d_padded[:, u : u + stride * rows : stride, v : v + stride * columns : stride] += dy @ W[u, v].T
    _, height, width, _ = padded.shape
    dx = d_padded[:, pad : height - pad, pad : width - pad]
    return dx, dW, db


def maxpool_forward(x, size=2):
    """Keep the largest value of every window, each channel by itself.

    Args:
        x: float array of shape (N, H, W, C), channels last.
        size: Height and width of a window, and the step from one to the next, an int >= 1.

    Returns:
        The pair (y, cache): y is a float array of shape (N, H // size, W // size, C); rows and columns
        that do not fill a window are left out. cache is whatever maxpool_backward will need.
        The input stays as it is.
    """
    blocks = _blocks(x, size)
    y = np.max(blocks, axis=(2, 4))
    return y, (x, size, y)


def maxpool_backward(dy, cache):
    """Send the gradient of the loss back through the max pooling.

    Args:
        dy: float array of shape (N, H // size, W // size, C): the gradient with respect to y.
        cache: What maxpool_forward returned beside y.

    Returns:
        dx, a float array of shape (N, H, W, C): each entry of dy at the place of its window's largest
        value, 0 everywhere else. The inputs stay as they are.
    """
    x, size, y = cache
    is_largest = _blocks(x, size) == y[:, :, None, :, None]
    gradient = is_largest * dy[:, :, None, :, None]
    n, rows, columns, channels = dy.shape
    dx = np.zeros_like(x)
    dx[:, : rows * size, : columns * size] = gradient.reshape(n, rows * size, columns * size, channels)
    return dx


def _windows(padded, shape, stride):
    """Every window of that shape, as a view: (N, OH, OW, C, KH, KW)."""
    windows = np.lib.stride_tricks.sliding_window_view(padded, shape, axis=(1, 2))
    return windows[:, ::stride, ::stride]


def _blocks(x, size):
    """The windows of the pooling side by side: (N, H // size, size, W // size, size, C)."""
    n, height, width, channels = x.shape
    rows, columns = height // size, width // size
    return x[:, : rows * size, : columns * size].reshape(n, rows, size, columns, size, channels)
