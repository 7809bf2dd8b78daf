from pathlib import Path

import numpy as np
from tensorflow import keras
from tensorflow.keras import layers


def prepare(table):
    table = np.asarray(table, dtype="float32")
    return table[:, 1:] / 255.0, np.array(table[:, 0], dtype="int32")


def build():
    inputs = keras.Input((784,), name="pixels")
    x = layers.Dense(100)(inputs)
    x = layers.Activation("sigmoid")(x)
    x = layers.Dense(10)(x)
    return keras.Model(inputs, layers.Softmax()(x))


def make_optimizer():
    return keras.optimizers.SGD(learning_rate=0.1, momentum=0.0, nesterov=False)


def compile_model(model, sgd):
    model.compile(
        sgd,
        keras.losses.SparseCategoricalCrossentropy(),
        metrics=[keras.metrics.SparseCategoricalAccuracy(name="accuracy")],
    )
    return model


def make_folder(folder):
    Path(folder).mkdir(parents=True, exist_ok=True)


def make_callbacks(folder):
    return (
        keras.callbacks.EarlyStopping(patience=2),
        keras.callbacks.ModelCheckpoint(str(Path(folder) / "best.keras"), save_best_only=True),
    )


def train(X, y, folder):
    make_folder(folder)
    model = compile_model(build(), make_optimizer())
    model.fit(X, y, epochs=3, validation_split=0.2, callbacks=list(make_callbacks(folder)), verbose=2)
    return model
