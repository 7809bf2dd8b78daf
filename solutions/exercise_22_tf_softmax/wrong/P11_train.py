"""
code = "P11"
title = {en = "softmax handed to a loss that expects logits", ko = "로짓을 받는 손실에 소프트맥스를 넘김"}
diagnosis.en = "The softmax is taken twice: once by your code and once more inside softmax_cross_entropy_with_logits, which expects the scores before any softmax. Look at what you hand to it."
diagnosis.ko = "소프트맥스가 두 번 들어갑니다. 코드에서 한 번, 그리고 소프트맥스 전의 점수를 기대하는 softmax_cross_entropy_with_logits 안에서 한 번 더입니다. 그 함수에 무엇을 넘기는지 보세요."
checks = ["test_gradient", "test_mnist"]
"""

import tensorflow as tf


def logits(X, W, B):
    return tf.matmul(tf.cast(X, tf.float32), W) + B


def hypothesis(X, W, B):
    return tf.nn.softmax(logits(X, W, B))


def loss(logits, Y):
    return tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels=Y, logits=logits))


@tf.function
def train(X, Y, W, B, lr):
    with tf.GradientTape() as tape:
        cost = loss(hypothesis(X, W, B), Y)
    dW, dB = tape.gradient(cost, [W, B])
    W.assign_sub(lr * dW)
    B.assign_sub(lr * dB)


def evaluation(H, Y):
    pred = tf.argmax(H, axis=1)
    right = tf.equal(pred, tf.argmax(Y, axis=1))
    return pred, tf.reduce_mean(tf.cast(right, tf.float32))
