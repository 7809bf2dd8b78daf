"""
code = "M23.cost_summed"
title = {en = "the costs of the batches are summed", ko = "배치의 비용을 더하기만 함"}
diagnosis.en = "The cost of an epoch is the sum over its batches, not their mean: with 600 batches it is 600 times too large, and two batch sizes cannot be compared. Look at what the sum is divided by."
diagnosis.ko = "에포크의 비용이 배치 비용의 평균이 아니라 합입니다. 배치가 600개이면 600배 커지고, 배치 크기가 다른 결과와 비교할 수도 없습니다. 합을 무엇으로 나누는지 보세요."
checks = ["test_cost_before_update", "test_epoch_cost", "test_epochs", "test_tail", "test_mnist", "test_order"]
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
            avg_cost += cost * batch_size
            idx += batch_size
        costs.append(avg_cost)
    return costs
