# The older way to name the input's size: Keras 3 warns and still does it.
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras.layers import Dense


def build_deep(act, n_hidden, last):
    model = keras.Sequential()
    model.add(Dense(128, activation=act, input_shape=(28 * 28,)))
    for _ in range(n_hidden - 1):
        model.add(Dense(128, activation=act))
    model.add(Dense(10, activation=last))
    sgd = keras.optimizers.SGD(learning_rate=0.1)
    model.compile(loss="sparse_categorical_crossentropy", optimizer=sgd, metrics=["accuracy"])
    return model


def grad_norms(model, x, y):
    loss_of = keras.losses.SparseCategoricalCrossentropy()
    norms = []
    with tf.GradientTape(persistent=True) as tape:
        loss = loss_of(y, model(x, training=False))
    for layer in model.layers:
        norms.append(tf.norm(tape.gradient(loss, layer.kernel)).numpy())
    return norms
