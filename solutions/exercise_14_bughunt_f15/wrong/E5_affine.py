"""
code = "E5"
title = {en = "a function that was never written", ko = "정의되지 않은 함수를 부름"}
diagnosis = {en = "The file calls a function that it does not define (any more). The helpers above backward were right: bring them back, or define what you call.", ko = "파일에 정의되어 있지 않은 함수를 부르고 있습니다. backward 위의 보조 함수들은 맞는 코드였습니다. 되살리거나, 부르는 함수를 직접 정의하세요."}
checks = ["test_gradient_w2", "test_gradient_b2", "test_gradient_w1", "test_gradient_b1", "test_labels", "test_inputs_unchanged"]
raises = {type = "NameError", message = 'name .(sigmoid|sigmoid_grad|softmax|cross_entropy_error|_change_one_hot_label|affine_layer_forward|affine_layer_backward). is not defined'}
"""

import numpy as np

BAD_LINES = ["D", "K", "L"]


def sigmoid(x):
    """Return 1 / (1 + e^-x), element by element."""
    return 1 / (1 + np.exp(-x))


def sigmoid_grad(x):
    """Return the slope of the sigmoid at x, the value before the activation."""
    return sigmoid(x) * (1 - sigmoid(x))


def softmax(x):
    """Return the softmax of every row of x, a float array of shape (N, K)."""
    e = np.exp(x - np.max(x, axis=1, keepdims=True))
    return e / np.sum(e, axis=1, keepdims=True)


def _change_one_hot_label(y, num_classes):
    """Return int labels of shape (N,) as one-hot rows, float of shape (N, num_classes)."""
    return np.eye(num_classes)[y]


def backward(X, t, params):
    """Compute the gradients of the loss of a two-layer perceptron.

    The hidden layer is a sigmoid, the output layer a softmax over W2.shape[1] classes;
    the loss is the batch mean of the cross-entropy.

    Args:
        X: float array of shape (N, in): one sample per row.
        t: int array of shape (N,): the label of each row, from 0 to out - 1.
        params: The tuple (W1, b1, W2, b2) with shapes (in, hidden), (hidden,), (hidden, out)
            and (out,).

    Returns:
        The tuple (dW1, db1, dW2, db2), each with the shape of its parameter.
        The inputs stay as they are.
    """
    W1, b1, W2, b2 = params
    a1 = X @ W1 + b1  # line A
    z1 = sigmoid(a1)  # line B
    y = softmax(z1 @ W2 + b2)  # line C
    one_hot = _change_one_hot_label(t, W2.shape[1])  # line D
    dy = (y - one_hot) / len(X)  # line E
    dW2 = z1.T @ dy  # line F
    db2 = np.sum(dy, axis=0)  # line G
    dz1 = dy @ W2.T  # line H
    da1 = sigmoid_grad(a1) * dz1  # line I
    dX, dW1, db1 = affine_layer_backward(da1, (X, W1, b1))
    return dW1, db1, dW2, db2


def update_params(W1, b1, W2, b2, dW1, db1, dW2, db2, learning_rate):
    """Move every parameter one step of gradient descent.

    Args:
        W1: float array of shape (in, hidden).
        b1: float array of shape (hidden,).
        W2: float array of shape (hidden, out).
        b2: float array of shape (out,).
        dW1: Gradient of the loss with respect to W1, same shape.
        db1: Gradient with respect to b1, same shape.
        dW2: Gradient with respect to W2, same shape.
        db2: Gradient with respect to b2, same shape.
        learning_rate: Length of the step, a positive float.

    Returns:
        The updated (W1, b1, W2, b2). The arrays may be updated in place.
    """
    W1 = W1 - learning_rate * dW1  # line L
    b1 = b1 - learning_rate * db1  # line M
    W2 = W2 - learning_rate * dW2  # line N
    b2 = b2 - learning_rate * db2  # line O
    return W1, b1, W2, b2
