"""
code = "E20"
title = {en = "typing that Python cannot read", ko = "파이썬이 읽지 못하는 표기"}
diagnosis.en = "Python stops before it runs anything, so every check fails. Look at the line that it names: either a text stands in curly quotes (‘ ’ or “ ”, as word processors and blogs make them) instead of straight ones, or two statements stand on one line, and the second needs a line of its own."
diagnosis.ko = "파이썬이 코드를 실행하기도 전에 멈추므로 모든 채점 항목이 실패합니다. 파이썬이 가리키는 줄을 보세요. 문자열이 곧은 따옴표가 아니라 워드나 블로그가 바꿔 놓은 둥근 따옴표(‘ ’, “ ”)로 둘러싸여 있거나, 한 줄에 문장이 두 개 있습니다. 뒤의 문장은 새 줄에 써야 합니다."
checks = ["test_prepare", "test_build", "test_optimizer", "test_compiled_optimizer", "test_loss", "test_metrics", "test_folder", "test_callbacks", "test_runs", "test_learns"]
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
    model.add(keras.layers.Dense(10, activation=‘softmax’))
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
    name = folder + "/{epoch:02d}-{val_loss:.4f}.keras"
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
