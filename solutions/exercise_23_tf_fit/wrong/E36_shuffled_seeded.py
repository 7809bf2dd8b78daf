"""
code = "E36"
title = {en = "other rows, or another moment, than the cost is defined for", ko = "비용을 정한 것과 다른 행이나 다른 시점에서 구함"}
diagnosis.en = "A cost means something only if it is said of which rows and when. Here: rows in their order, whole batches only, and each batch before its own update. Compare your loop with these three, one by one."
diagnosis.ko = "비용은 어느 행에서, 언제 구했는지를 정해야 뜻이 있습니다. 여기서는 놓인 순서대로의 행, 꽉 찬 배치만, 그리고 배치마다 갱신하기 전입니다. 반복문을 이 세 가지와 하나씩 비교해 보세요."
checks = ["test_epoch_cost", "test_epochs", "test_tail", "test_order", "test_mnist"]
"""

import numpy as np
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
    order = np.random.default_rng(0).permutation(len(x))
    x, y = x[order], y[order]
    costs = []
    for _ in range(epochs):
        idx = 0
        total = 0.0
        for _ in range(iterations):
            total += float(step(x[idx : idx + batch_size], y[idx : idx + batch_size], W, B, rate))
            idx += batch_size
        costs.append(total / iterations)
    return costs
