"""
code = "E14"
title = {en = "ten sigmoids at the end", ko = "출력이 시그모이드 열 개"}
diagnosis.en = "The output layer is sigmoid even when softmax is asked for. Keras computes the loss as if they were a softmax, so such a network can train, but its outputs are no probabilities: they do not sum to 1. Look at the activation of the last layer."
diagnosis.ko = "소프트맥스를 바랄 때에도 출력층이 시그모이드입니다. Keras가 손실을 소프트맥스인 것처럼 계산해 주므로 학습은 되지만, 합이 1이 아니므로 출력은 확률이 아닙니다. 마지막 층의 활성화를 보세요."
checks = ["test_last"]
"""

import keras
import tensorflow as tf


def build_deep(act, n_hidden, last):
    model = keras.Sequential([keras.Input(shape=(784,))])
    for _ in range(n_hidden):
        model.add(keras.layers.Dense(128, activation=act))
    model.add(keras.layers.Dense(10, activation="sigmoid"))
    optimizer = keras.optimizers.SGD(learning_rate=0.1)
    model.compile(optimizer=optimizer, loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


def grad_norms(model, x, y):
    kernels = [layer.kernel for layer in model.layers if isinstance(layer, keras.layers.Dense)]
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(y, model(x)))
    return [float(tf.norm(gradient)) for gradient in tape.gradient(loss, kernels)]
