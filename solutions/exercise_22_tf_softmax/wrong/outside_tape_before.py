"""
code = "M22.outside_tape"
title = {en = "loss computed outside the tape", ko = "테이프 밖에서 계산한 손실"}
diagnosis.en = "tape.gradient gave None: on the way from W and B to the loss there is something that the tape did not see. A tape records only what is computed inside its `with` block: look at what stands there, and what before or after it."
diagnosis.ko = "tape.gradient가 None을 돌려주었습니다. W와 B에서 손실까지 가는 길에 테이프가 보지 못한 계산이 있습니다. 테이프는 `with` 블록 안에서 계산한 것만 기록합니다. 그 안에 무엇이 있고, 앞이나 뒤에 무엇이 있는지 보세요."
checks = ["test_gradient", "test_far", "test_function", "test_variables", "test_mnist"]
raises = {type = "ValueError", message = "None values not supported|unsupported type .*None|NoneType"}
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
    Z = logits(X, W, B)
    with tf.GradientTape() as tape:
        cost = loss(Z, Y)
    grads = tape.gradient(cost, [W, B])
    W.assign_sub(lr * grads[0])
    B.assign_sub(lr * grads[1])


def evaluation(H, Y):
    pred = tf.argmax(H, axis=1)
    right = tf.equal(pred, tf.argmax(Y, axis=1))
    return pred, tf.reduce_mean(tf.cast(right, tf.float32))
