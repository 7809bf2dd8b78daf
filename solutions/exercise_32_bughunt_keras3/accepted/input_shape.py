import os

import keras
import numpy as np


def prepare(table):
    X = table[:, 1:].astype(np.float32) / 255
    y = table[:, 0].astype(int)
    return X, y


def build():
    model = keras.Sequential()
    model.add(keras.layers.Dense(100, activation="sigmoid", input_shape=(784,)))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model


def make_optimizer():
    return keras.optimizers.SGD(0.1)


def compile_model(model, sgd):
    model.compile(optimizer=sgd, loss="sparse_categorical_crossentropy", metrics=["accuracy"])


def make_folder(folder):
    if not os.path.exists(folder):
        os.mkdir(folder)


def make_callbacks(folder):
    name = folder + "/{epoch:02d}-{val_loss:.4f}.keras"
    checkpoint = keras.callbacks.ModelCheckpoint(name, monitor="val_loss", save_best_only=True)
    stopping = keras.callbacks.EarlyStopping(monitor="val_loss", patience=2)
    return [checkpoint, stopping]


def train(X, y, folder):
    make_folder(folder)
    model = build()
    compile_model(model, make_optimizer())
    model.fit(X, y, batch_size=32, epochs=3, validation_split=0.2, callbacks=make_callbacks(folder), verbose=0)
    return model


if __name__ == "__main__":
    rng = np.random.default_rng(0)
    digits = np.column_stack([rng.integers(0, 10, 200), rng.integers(0, 256, (200, 784))]).astype(np.float64)
    print(train(*prepare(digits), "checkpoints").history.history)
