"""
code = "M23.idx_not_reset"
title = {en = "the start of the batch is not reset", ko = "배치의 시작 위치를 되돌리지 않음"}
diagnosis.en = "After the first epoch the position in the data stands behind the last row, and every later batch is empty: its mean is nan, and nothing more is learned. Look at where the position is set to 0, or where the batches are made."
diagnosis.ko = "첫 에포크가 끝나면 데이터의 위치가 마지막 행 뒤에 서 있어서 그다음 배치는 모두 비어 있습니다. 빈 배치의 평균은 nan이고, 더는 아무것도 배우지 못합니다. 위치를 0으로 두는 줄이나 배치를 만드는 줄이 어디에 있는지 보세요."
checks = ["test_epochs", "test_mnist"]
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
    idx = 0
    for _ in range(epochs):
        total = 0.0
        for _ in range(iterations):
            total += float(step(x[idx : idx + batch_size], y[idx : idx + batch_size], W, B, rate))
            idx += batch_size
        costs.append(total / iterations)
    return costs
