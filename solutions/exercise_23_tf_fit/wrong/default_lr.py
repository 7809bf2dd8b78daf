"""
code = "M23.default_lr"
title = {en = "the learning rate that is passed in is not used", ko = "전달받은 학습률을 쓰지 않음"}
diagnosis.en = "The step uses a learning rate of its own, a default such as 0.1 or a constant: lr never reaches it, and no error says so. Follow lr from the head of fit to the line that changes W."
diagnosis.ko = "갱신할 때 0.1 같은 기본값이나 상수를 학습률로 씁니다. lr은 거기까지 전달되지 않고, 오류도 나지 않습니다. fit의 첫 줄에서 W를 바꾸는 줄까지 lr을 따라가 보세요."
checks = ["test_step", "test_epoch_cost", "test_epochs", "test_tail", "test_mnist"]
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
            train(batch_xs, batch_ys, W, B)
            avg_cost += cost / iterations
            idx += batch_size
        costs.append(avg_cost)
    return costs
