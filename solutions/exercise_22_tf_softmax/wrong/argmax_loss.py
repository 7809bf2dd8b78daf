"""
code = "M22.argmax_loss"
title = {en = "a loss made of argmax", ko = "argmax로 만든 손실"}
diagnosis.en = "The loss counts wrong answers with argmax. Such a count stays the same when a weight moves a little, so it has no gradient. Count for the accuracy; for the loss use the probabilities themselves."
diagnosis.ko = "손실이 argmax로 틀린 답을 세고 있습니다. 가중치가 조금 움직여도 그 수는 그대로이므로 기울기가 없습니다. 세는 것은 정확도에 쓰고, 손실에는 확률을 쓰세요."
checks = ["test_loss", "test_gradient", "test_far", "test_function", "test_variables", "test_mnist"]
"""

import tensorflow as tf


def logits(X, W, B):
    return tf.matmul(tf.cast(X, tf.float32), W) + B


def hypothesis(X, W, B):
    return tf.nn.softmax(logits(X, W, B))


def loss(logits, Y):
    wrong = tf.not_equal(tf.argmax(logits, axis=1), tf.argmax(Y, axis=1))
    return tf.reduce_mean(tf.cast(wrong, tf.float32))


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
