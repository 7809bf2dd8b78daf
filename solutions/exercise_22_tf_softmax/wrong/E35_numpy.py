"""
code = "E35"
title = {en = "a Python learning rate retraces", ko = "파이썬 숫자 학습률이 매번 다시 추적됨"}
diagnosis.en = "The learning rate becomes a Python number before the tf.function sees it. Every new value is then a new constant, and the whole graph is traced again. Hand the tensor on as it is, into a train that is itself a tf.function."
diagnosis.ko = "tf.function에 들어가기 전에 학습률이 파이썬 숫자로 바뀝니다. 그러면 값이 달라질 때마다 새 상수가 되어 그래프 전체를 다시 추적합니다. 텐서를 그대로 넘기고, train 자체를 tf.function으로 만드세요."
checks = ["test_function"]
"""

import tensorflow as tf


def logits(X, W, B):
    return tf.matmul(tf.cast(X, tf.float32), W) + B


def hypothesis(X, W, B):
    return tf.nn.softmax(logits(X, W, B))


def loss(logits, Y):
    return tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels=Y, logits=logits))


def step(X, Y, W, B, lr):
    with tf.GradientTape() as tape:
        cost = loss(logits(X, W, B), Y)
    dW, dB = tape.gradient(cost, [W, B])
    W.assign_sub(lr * dW)
    B.assign_sub(lr * dB)


graph = tf.function(step)


def train(X, Y, W, B, lr):
    return graph(X, Y, W, B, lr.numpy().item())


def evaluation(H, Y):
    pred = tf.argmax(H, axis=1)
    right = tf.equal(pred, tf.argmax(Y, axis=1))
    return pred, tf.reduce_mean(tf.cast(right, tf.float32))
