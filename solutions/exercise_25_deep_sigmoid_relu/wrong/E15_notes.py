"""
code = "E15"
title = {en = "more than one factor changes", ko = "한꺼번에 여러 가지가 바뀜"}
diagnosis.en = "The two networks differ in more than the argument that was changed. The notes compare three sigmoid layers with five ReLU layers in the same way, with another output and another learning rate besides, and give all the credit to ReLU. Look for what depends on act although act does not decide it: depth, output activation, learning rate."
diagnosis.ko = "두 신경망이 바꾼 인수 말고도 다른 데서 달라집니다. 노트도 시그모이드 세 층과 ReLU 다섯 층을 이렇게 비교하면서 출력과 학습률까지 바꿔 놓고 모두 ReLU 덕이라고 했습니다. act가 정할 일이 아닌데 act에 따라 바뀌는 것을 찾으세요. 깊이, 출력의 활성화, 학습률입니다."
checks = ["test_depth", "test_last", "test_compiled", "test_learns"]
"""

import keras
import tensorflow as tf


def build_deep(act, n_hidden, last):
    model = keras.Sequential([keras.Input(shape=(784,))])
    if act == "sigmoid":
        depth, output, rate = 3, "sigmoid", 0.1
    else:
        depth, output, rate = 5, "softmax", 0.001
    for _ in range(depth):
        model.add(keras.layers.Dense(128, activation=act))
    model.add(keras.layers.Dense(10, activation=output))
    optimizer = keras.optimizers.SGD(learning_rate=rate)
    model.compile(optimizer=optimizer, loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


def grad_norms(model, x, y):
    kernels = [layer.kernel for layer in model.layers if isinstance(layer, keras.layers.Dense)]
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(y, model(x)))
    return [float(tf.norm(gradient)) for gradient in tape.gradient(loss, kernels)]
