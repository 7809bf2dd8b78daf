"""
code = "E21"
title = {en = "a checkpoint in the old file format", ko = "옛 파일 형식의 체크포인트"}
diagnosis.en = "Keras 3 saves a whole model in its own format, and decides by the end of the file name: .hdf5 is refused, and .h5 is the old format too. Look at the name in make_callbacks."
diagnosis.ko = "Keras 3은 모델 전체를 자체 형식으로 저장하며, 형식은 파일 이름의 끝을 보고 정합니다. .hdf5는 받지 않으며, .h5도 옛 형식입니다. make_callbacks의 파일 이름을 보세요."
checks = ["test_callbacks", "test_runs", "test_learns"]
raises = {type = "ValueError", message = "must end in `?\\\\.keras"}
"""

import os

import keras
import numpy as np


def prepare(table):
    """Split a table of digits into pixels and labels.

    Args:
        table: float64 array of shape (N, 785), as it was read from a CSV file: one image per row, its label
            (0 ... 9) in the first column, its 784 pixels (0 ... 255) in the others.

    Returns:
        The pair (X, y): X of shape (N, 784), float32, the pixels divided by 255; y of shape (N,), the labels,
        of an integer dtype. The table stays as it is.
    """
    X = table[:, 1:].astype(np.float32) / 255
    y = table[:, 0].astype(np.int64)
    return X, y


def build():
    """Build the network: 784 inputs, a Dense layer of 100 units with sigmoid, a Dense layer of 10 with softmax.

    Returns:
        A keras.Sequential or keras.Model (functional API), not compiled yet, that has its 79,510 weights and
        biases already.
    """
    model = keras.Sequential()
    model.add(keras.Input(shape=(784,)))
    model.add(keras.layers.Dense(100, activation="sigmoid"))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model


def make_optimizer():
    """Make the optimizer: stochastic gradient descent without momentum, at the constant learning rate 0.1.

    Returns:
        A keras.optimizers.SGD.
    """
    return keras.optimizers.SGD(learning_rate=0.1)


def compile_model(model, sgd):
    """Compile a model in place, for integer labels and with the accuracy as its metric.

    Args:
        model: A Keras model whose outputs are probabilities, one per class.
        sgd: The optimizer that is to train it, whatever its learning rate.
    """
    model.compile(optimizer=sgd, loss="sparse_categorical_crossentropy", metrics=["accuracy"])


def make_folder(folder):
    """Make a folder, unless it is there already.

    Args:
        folder: Its path, a text.
    """
    if not os.path.exists(folder):
        os.mkdir(folder)


def make_callbacks(folder):
    """Make the two callbacks of the training; both watch "val_loss".

    Args:
        folder: The path of the folder for the checkpoints, a text.

    Returns:
        A list of a ModelCheckpoint, which saves the whole model into a .keras file in the folder, and only when
        it is the best so far; and of an EarlyStopping with patience 2.
    """
    name = folder + "/{epoch:02d}-{val_loss:.4f}.hdf5"
    checkpoint = keras.callbacks.ModelCheckpoint(name, monitor="val_loss", save_best_only=True)
    stopping = keras.callbacks.EarlyStopping(monitor="val_loss", patience=2)
    return [checkpoint, stopping]


def train(X, y, folder):
    """Build, compile and train the network: 3 epochs, batches of 32, the last fifth of the rows for validation.

    Args:
        X: float32 array of shape (N, 784), pixels divided by 255.
        y: int array of shape (N,), labels from 0 to 9.
        folder: The path of the folder for the checkpoints, a text; it need not exist yet.

    Returns:
        The trained model.
    """
    make_folder(folder)
    model = build()
    compile_model(model, make_optimizer())
    model.fit(X, y, batch_size=32, epochs=3, validation_split=0.2, callbacks=make_callbacks(folder), verbose=0)
    return model


if __name__ == "__main__":  # two hundred made-up images: does it run, and is anybody warning you?
    rng = np.random.default_rng(0)
    digits = np.column_stack([rng.integers(0, 10, 200), rng.integers(0, 256, (200, 784))]).astype(np.float64)
    print(train(*prepare(digits), "checkpoints").history.history)
