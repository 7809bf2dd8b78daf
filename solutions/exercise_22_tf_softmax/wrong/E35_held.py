"""
code = "E35"
title = {en = "variables captured at the first trace", ko = "처음 추적할 때의 변수를 붙잡음"}
diagnosis.en = "The traced function takes W and B from outside: it keeps the pair of its first trace for ever, and a second pair of variables is ignored. Hand W and B to the tf.function as arguments."
diagnosis.ko = "추적된 함수가 W와 B를 바깥에서 가져옵니다. 그래서 처음 추적할 때의 쌍을 계속 붙잡고, 두 번째 변수 쌍은 무시합니다. W와 B를 tf.function에 인수로 넘기세요."
checks = ["test_function", "test_variables"]
"""

import tensorflow as tf


def logits(X, W, B):
    return tf.matmul(tf.cast(X, tf.float32), W) + B


def hypothesis(X, W, B):
    return tf.nn.softmax(logits(X, W, B))


def loss(logits, Y):
    return tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels=Y, logits=logits))


_steps = {}


def train(X, Y, W, B, lr):
    key = W.shape
    if key not in _steps:

        @tf.function
        def step(X, Y, lr):
            with tf.GradientTape() as tape:
                cost = loss(logits(X, W, B), Y)
            for variable, slope in zip([W, B], tape.gradient(cost, [W, B])):
                variable.assign_sub(lr * slope)

        _steps[key] = step
    _steps[key](X, Y, lr)


def evaluation(H, Y):
    pred = tf.argmax(H, axis=1)
    right = tf.equal(pred, tf.argmax(Y, axis=1))
    return pred, tf.reduce_mean(tf.cast(right, tf.float32))
