"""
code = "M25.layer_shared"
title = {en = "one layer object in several places", ko = "층 객체 하나를 여러 자리에 씀"}
diagnosis.en = "One Dense object stands in several places, so these layers share a single W and a single b, and the network has fewer parameters than it seems. Make the layer inside the loop: every layer needs a Dense of its own."
diagnosis.ko = "Dense 객체 하나가 여러 자리에 쓰였습니다. 그래서 그 층들은 W와 b 하나를 함께 쓰고, 신경망의 파라미터는 보기보다 적습니다. 층마다 Dense가 따로 있어야 하니 반복문 안에서 만드세요."
checks = ["test_parameters", "test_depth", "test_compiled", "test_vanishing", "test_learns"]
"""

import keras
import tensorflow as tf


def build_deep(act, n_hidden, last):
    hidden = keras.layers.Dense(128, activation=act)
    inputs = keras.Input(shape=(784,))
    x = keras.layers.Dense(128, activation=act)(inputs)
    for _ in range(n_hidden - 1):
        x = hidden(x)
    outputs = keras.layers.Dense(10, activation=last)(x)
    model = keras.Model(inputs, outputs)
    optimizer = keras.optimizers.SGD(learning_rate=0.1)
    model.compile(optimizer=optimizer, loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


def grad_norms(model, x, y):
    kernels = [layer.kernel for layer in model.layers if isinstance(layer, keras.layers.Dense)]
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(y, model(x)))
    return [float(tf.norm(gradient)) for gradient in tape.gradient(loss, kernels)]
