"""
code = "M23.cost_summed"
title = {en = "the costs of the batches are summed", ko = "배치의 비용을 더하기만 함"}
diagnosis.en = "The cost of an epoch is the sum over its batches, not their mean: with 600 batches it is 600 times too large, and two batch sizes cannot be compared. Look at what the sum is divided by."
diagnosis.ko = "에포크의 비용이 배치 비용의 평균이 아니라 합입니다. 배치가 600개이면 600배 커지고, 배치 크기가 다른 결과와 비교할 수도 없습니다. 합을 무엇으로 나누는지 보세요."
checks = ["test_epoch_cost", "test_epochs", "test_tail", "test_mnist"]
"""

import tensorflow as tf


def step(X, Y, W, B, rate):
    with tf.GradientTape() as tape:
        logits = tf.matmul(X, W) + B
        cost = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels=Y, logits=logits))
    dW, dB = tape.gradient(cost, [W, B])
    W.assign_sub(rate * dW)
    B.assign_sub(rate * dB)
    return cost


def fit(x, y, W, B, epochs, batch_size, lr):
    rate = tf.constant(lr, dtype=tf.float32)
    iterations = len(x) // batch_size
    costs = []
    for _ in range(epochs):
        idx = 0
        total = 0.0
        for _ in range(iterations):
            total += float(step(x[idx : idx + batch_size], y[idx : idx + batch_size], W, B, rate))
            idx += batch_size
        costs.append(total)
    return costs
