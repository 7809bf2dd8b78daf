"""Plain loops, and lists instead of arrays."""


def affine_layer_forward(X, W, b):
    n, n_in = X.shape
    n_out = W.shape[1]
    y = []
    for row in range(n):
        y.append([sum(X[row, i] * W[i, o] for i in range(n_in)) + b[o] for o in range(n_out)])
    return y, (X.tolist(), W.tolist())


def affine_layer_backward(dy, cache):
    X, W = cache
    dy = [[float(value) for value in row] for row in dy]
    n, n_in, n_out = len(X), len(W), len(W[0])
    dX = [[sum(dy[r][o] * W[i][o] for o in range(n_out)) for i in range(n_in)] for r in range(n)]
    dW = [[sum(X[r][i] * dy[r][o] for r in range(n)) for o in range(n_out)] for i in range(n_in)]
    db = [sum(dy[r][o] for r in range(n)) for o in range(n_out)]
    return dX, dW, db
