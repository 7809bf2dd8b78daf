"""
code = "M23.last_cost"
title = {en = "only the last batch's cost is kept", ko = "마지막 배치의 비용만 남김"}
diagnosis.en = "Of an epoch's batches only the last one's cost reaches the list; the ones before it are overwritten. A single batch tells little about an epoch: look at how each cost is added to those before it."
diagnosis.ko = "한 에포크의 배치 가운데 마지막 배치의 비용만 리스트에 들어갑니다. 그 앞의 비용은 덮어써서 사라집니다. 배치 하나로는 에포크 전체를 알 수 없으니, 각 비용을 앞의 비용에 어떻게 더하는지 보세요."
checks = ["test_epoch_cost", "test_epochs", "test_tail", "test_mnist"]
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
    for epoch in range(epochs):
        avg_cost = 0
        iterations = int(len(x) / batch_size)
        idx = 0
        for i in range(iterations):
            batch_xs, batch_ys = x[idx : idx + batch_size, :], y[idx : idx + batch_size, :]
            cost = loss(batch_xs, batch_ys, W, B)
            train(batch_xs, batch_ys, W, B, learning_rate=lr)
            avg_cost = cost / iterations
            idx += batch_size
        costs.append(avg_cost)
    return costs
