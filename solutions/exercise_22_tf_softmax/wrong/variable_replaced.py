"""
code = "M22.variable_replaced"
title = {en = "Variable replaced by a tensor", ko = "Variable을 텐서로 바꿔치기함"}
diagnosis.en = "The step computes a new tensor and gives it the name W: the variable that was passed in never changes, because a name inside a function is only a name. Look at the lines after the gradient; a tf.Variable has methods that change it."
diagnosis.ko = "새 텐서를 계산해서 W라는 이름을 붙였을 뿐입니다. 함수 안의 이름은 이름일 뿐이라서, 전달받은 변수는 바뀌지 않습니다. 기울기를 구한 다음 줄을 보세요. tf.Variable에는 값을 바꾸는 메서드가 있습니다."
checks = ["test_gradient", "test_variables", "test_mnist"]
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
        cost = loss(logits(X, W, B), Y)
    dW, dB = tape.gradient(cost, [W, B])
    W = W - lr * dW
    B = B - lr * dB
    return W, B


def evaluation(H, Y):
    pred = tf.argmax(H, axis=1)
    right = tf.equal(pred, tf.argmax(Y, axis=1))
    return pred, tf.reduce_mean(tf.cast(right, tf.float32))
