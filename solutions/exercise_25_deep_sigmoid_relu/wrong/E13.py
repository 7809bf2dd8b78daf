"""
code = "E13"
title = {en = "the learning rate is called lr", ko = "학습률을 lr이라고 씀"}
diagnosis.en = "Older versions of Keras called it lr; Keras 3 knows only learning_rate and refuses the old name. Look at the line that makes the optimizer."
diagnosis.ko = "예전 Keras에서는 lr이라고 썼지만 Keras 3은 learning_rate만 알고 옛 이름은 받지 않습니다. 옵티마이저를 만드는 줄을 보세요."
checks = ["test_model", "test_parameters", "test_depth", "test_hidden", "test_last", "test_compiled", "test_vanishing", "test_learns"]
raises = {type = "ValueError", message = "not recognized.*'lr'"}
"""

import keras
import tensorflow as tf


def build_deep(act, n_hidden, last):
    model = keras.Sequential([keras.Input(shape=(784,))])
    for _ in range(n_hidden):
        model.add(keras.layers.Dense(128, activation=act))
    model.add(keras.layers.Dense(10, activation=last))
    optimizer = keras.optimizers.SGD(lr=0.1)
    model.compile(optimizer=optimizer, loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


def grad_norms(model, x, y):
    kernels = [layer.kernel for layer in model.layers if isinstance(layer, keras.layers.Dense)]
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(y, model(x)))
    return [float(tf.norm(gradient)) for gradient in tape.gradient(loss, kernels)]
