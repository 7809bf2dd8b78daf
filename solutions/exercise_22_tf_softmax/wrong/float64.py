"""
code = "M22.float64"
title = {en = "float64 X times float32 W", ko = "float64인 X와 float32인 W의 곱"}
diagnosis.en = "X came as float64, NumPy's usual dtype, and W is float32: TensorFlow multiplies only equal dtypes and converts nothing by itself. Cast X before the product."
diagnosis.ko = "X는 NumPy의 기본 자료형인 float64이고 W는 float32입니다. TensorFlow는 자료형이 같을 때만 곱하며, 알아서 바꿔 주지 않습니다. 곱하기 전에 X의 자료형을 바꾸세요."
checks = ["test_logits", "test_gradient"]
raises = {type = "InvalidArgumentError", message = "expected to be a double tensor but is a float tensor"}
"""

import tensorflow as tf


def logits(X, W, B):
    return tf.matmul(X, W) + B


def hypothesis(X, W, B):
    return tf.nn.softmax(logits(X, W, B))


def loss(logits, Y):
    return tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels=Y, logits=logits))


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
