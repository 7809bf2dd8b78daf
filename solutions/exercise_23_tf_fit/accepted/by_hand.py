import numpy as np
import tensorflow as tf


# Gradients worked out by hand, a clipped logarithm, and NumPy until the end.
def fit(x, y, W, B, epochs, batch_size, lr):
    w, b = W.numpy(), B.numpy()
    costs = np.zeros(epochs, dtype=np.float32)
    batches = len(x) // batch_size
    for epoch in range(epochs):
        for i in range(batches):
            rows = np.arange(i * batch_size, (i + 1) * batch_size)
            z = x[rows] @ w + b
            e = np.exp(z - z.max(axis=1, keepdims=True))
            p = e / e.sum(axis=1, keepdims=True)
            costs[epoch] -= np.sum(y[rows] * np.log(np.clip(p, 1e-7, 1.0))) / (batch_size * batches)
            dz = (p - y[rows]) / batch_size
            w = w - lr * (x[rows].T @ dz)
            b = b - lr * dz.sum(axis=0)
    W.assign(w)
    B.assign(b)
    return costs
