"""
code = "M23.last_cost"
title = {en = "only the last batch's cost is kept", ko = "마지막 배치의 비용만 남김"}
diagnosis.en = "Of an epoch's batches only the last one's cost reaches the list; the ones before it are overwritten. A single batch tells little about an epoch: look at how each cost is added to those before it."
diagnosis.ko = "한 에포크의 배치 가운데 마지막 배치의 비용만 리스트에 들어갑니다. 그 앞의 비용은 덮어써서 사라집니다. 배치 하나로는 에포크 전체를 알 수 없으니, 각 비용을 앞의 비용에 어떻게 더하는지 보세요."
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
            total = float(step(x[idx : idx + batch_size], y[idx : idx + batch_size], W, B, rate))
            idx += batch_size
        costs.append(total)
    return costs
