"""
code = "M23.idx_not_reset"
title = {en = "the start of the batch is not reset", ko = "배치의 시작 위치를 되돌리지 않음"}
diagnosis.en = "After the first epoch the position in the data stands behind the last row, and every later batch is empty: its mean is nan, and nothing more is learned. Look at where the position is set to 0, or where the batches are made."
diagnosis.ko = "첫 에포크가 끝나면 데이터의 위치가 마지막 행 뒤에 서 있어서 그다음 배치는 모두 비어 있습니다. 빈 배치의 평균은 nan이고, 더는 아무것도 배우지 못합니다. 위치를 0으로 두는 줄이나 배치를 만드는 줄이 어디에 있는지 보세요."
checks = ["test_epochs", "test_mnist"]
"""

import tensorflow as tf


def hypothesis(X, W, B):
    return tf.nn.softmax(tf.matmul(X, W) + B)


def loss(X, Y, W, B):
    return tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels=Y, logits=tf.matmul(X, W) + B))


def train(X, Y, W, B, learning_rate=0.1):
    with tf.GradientTape() as tape:
        cost = loss(X, Y, W, B)
    dW, dB = tape.gradient(cost, [W, B])
    W.assign_sub(learning_rate * dW)
    B.assign_sub(learning_rate * dB)


def fit(x, y, W, B, epochs, batch_size, lr):
    costs = []
    idx = 0
    for epoch in range(epochs):
        avg_cost = 0
        iterations = int(len(x) / batch_size)
        for i in range(iterations):
            batch_xs, batch_ys = x[idx : idx + batch_size, :], y[idx : idx + batch_size, :]
            cost = loss(batch_xs, batch_ys, W, B)
            train(batch_xs, batch_ys, W, B, learning_rate=lr)
            avg_cost += cost / iterations
            idx += batch_size
        costs.append(avg_cost)
    return costs
