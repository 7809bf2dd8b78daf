"""
code = "E33"
title = {en = "log of a probability that is 0", ko = "0이 된 확률의 로그"}
diagnosis.en = "The logarithm is taken of a softmax that has become exactly 0, and 0 · log 0 is nan; from then on every weight is nan. Look at the log in your loss: TensorFlow has a function that takes the logits themselves."
diagnosis.ko = "소프트맥스가 정확히 0이 된 값에 로그를 취했습니다. 0 · log 0은 nan이고, 그 뒤로는 모든 가중치가 nan이 됩니다. 손실의 로그를 보세요. 로짓을 그대로 받는 함수가 TensorFlow에 있습니다."
checks = ["test_far"]
"""

import tensorflow as tf


def logits(X, W, B):
    return tf.matmul(tf.cast(X, tf.float32), W) + B


def hypothesis(X, W, B):
    return tf.nn.softmax(logits(X, W, B))


def loss(logits, Y):
    H = tf.nn.softmax(logits)
    return tf.reduce_mean(-tf.reduce_sum(Y * tf.math.log(H), axis=1))


@tf.function
def train(X, Y, W, B, lr):
    with tf.GradientTape() as tape:
        cost = loss(logits(X, W, B), Y)
    dW, dB = tape.gradient(cost, [W, B])
    W.assign_sub(lr * dW)
    B.assign_sub(lr * dB)


def evaluation(H, Y):
    pred = tf.argmax(H, axis=1)
    right = tf.equal(pred, tf.argmax(Y, axis=1))
    return pred, tf.reduce_mean(tf.cast(right, tf.float32))
