"""
code = "E33"
title = {en = "log of a probability that is 0", ko = "0이 된 확률의 로그"}
diagnosis.en = "The logarithm is taken of a softmax that has become exactly 0, and 0 · log 0 is nan, even for a row that is predicted perfectly; from then on every weight is nan and never recovers. Look at the log in your cost: TensorFlow has a function that takes the logits themselves."
diagnosis.ko = "소프트맥스가 정확히 0이 된 값에 로그를 취했습니다. 0 · log 0은 완벽하게 맞힌 행에서도 nan이고, 그 뒤로 가중치가 모두 nan이 되어 돌아오지 않습니다. 비용의 로그를 보세요. 로짓을 그대로 받는 함수가 TensorFlow에 있습니다."
checks = ["test_far"]
"""

import tensorflow as tf


def hypothesis(X, W, B):
    return tf.nn.softmax(tf.matmul(X, W) + B)


def loss(X, Y, W, B):
    H = hypothesis(X, W, B)
    entropy = -tf.reduce_sum(Y * tf.math.log(H), axis=1)
    return tf.reduce_mean(entropy)


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
            avg_cost += cost / iterations
            idx += batch_size
        costs.append(avg_cost)
    return costs
