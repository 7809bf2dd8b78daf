"""
code = "E36"
title = {en = "other rows, or another moment, than the cost is defined for", ko = "비용을 정한 것과 다른 행이나 다른 시점에서 구함"}
diagnosis.en = "A cost means something only if it is said of which rows and when. Here: rows in their order, whole batches only, and each batch before its own update. Compare your loop with these three, one by one."
diagnosis.ko = "비용은 어느 행에서, 언제 구했는지를 정해야 뜻이 있습니다. 여기서는 놓인 순서대로의 행, 꽉 찬 배치만, 그리고 배치마다 갱신하기 전입니다. 반복문을 이 세 가지와 하나씩 비교해 보세요."
checks = ["test_cost_before_update", "test_epoch_cost", "test_epochs", "test_tail", "test_mnist"]
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
            train(batch_xs, batch_ys, W, B, learning_rate=lr)
            cost = loss(batch_xs, batch_ys, W, B)
            avg_cost += cost / iterations
            idx += batch_size
        costs.append(avg_cost)
    return costs
