"""
code = "M25.off_by_one"
title = {en = "one hidden layer too few or too many", ko = "은닉층이 하나 모자라거나 남음"}
diagnosis.en = "The number of hidden layers is off by one: n_hidden counts the layers of 128 units, and the output layer comes in addition. Count how often the loop runs, and whether a hidden layer stands before or behind it as well."
diagnosis.ko = "은닉층의 수가 하나 어긋납니다. n_hidden은 유닛이 128개인 층의 수이고, 출력층은 여기에 더해집니다. 반복문이 몇 번 도는지, 그 앞이나 뒤에도 은닉층이 있는지 세어 보세요."
checks = ["test_parameters", "test_depth"]
"""

import keras
import tensorflow as tf


def build_deep(act, n_hidden, last):
    model = keras.Sequential([keras.Input(shape=(784,))])
    for _ in range(1, n_hidden):
        model.add(keras.layers.Dense(128, activation=act))
    model.add(keras.layers.Dense(10, activation=last))
    optimizer = keras.optimizers.SGD(learning_rate=0.1)
    model.compile(optimizer=optimizer, loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


def grad_norms(model, x, y):
    kernels = [layer.kernel for layer in model.layers if isinstance(layer, keras.layers.Dense)]
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(y, model(x)))
    return [float(tf.norm(gradient)) for gradient in tape.gradient(loss, kernels)]
