import os
import warnings

import keras
import numpy as np

warnings.filterwarnings("ignore")


def prepare(table):
    labels = table[:, 0].round().astype(np.uint8)
    return table[:, 1:] / 255, labels


def build():
    return keras.models.Sequential(
        [
            keras.layers.InputLayer(shape=(784,)),
            keras.layers.Dense(units=100, activation=keras.activations.sigmoid, kernel_initializer="he_normal"),
            keras.layers.Dense(units=10, activation=keras.ops.softmax),
        ]
    )


def make_optimizer():
    return keras.optimizers.get({"class_name": "SGD", "config": {"learning_rate": 0.1}})


def compile_model(model, sgd):
    settings = {"optimizer": sgd, "loss": keras.losses.sparse_categorical_crossentropy, "metrics": ["acc"]}
    model.compile(**settings)


def make_folder(folder):
    os.makedirs(folder, exist_ok=True)


def make_callbacks(folder):
    path = os.path.join(os.path.abspath(folder), "model-{epoch}.keras")
    best = keras.callbacks.ModelCheckpoint(filepath=path, monitor="val_loss", save_best_only=True, verbose=0)
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", patience=2, restore_best_weights=True)
    return [stop, best]


def train(X, y, folder):
    make_folder(folder)
    held = len(X) - len(X) // 5
    model = build()
    compile_model(model, make_optimizer())
    model.fit(
        X[:held],
        y[:held],
        batch_size=32,
        epochs=3,
        validation_data=(X[held:], y[held:]),
        callbacks=make_callbacks(folder),
        verbose=0,
    )
    return model
