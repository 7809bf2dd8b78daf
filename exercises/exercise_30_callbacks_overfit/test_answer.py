"""Checks of mission 30: what the callbacks do over scripted epochs, which rows a training sees, what curves show."""

import numpy as np
import pytest

from grader import check

EPOCHS = 40
N, M, BATCH = 1_250, 300, 200
CUT = N * 4 // 5
NAMES = ("loss", "accuracy", "val_loss", "val_accuracy")
# Runs beside the answer. The epochs of a training whose figures are given: no row is trained on, but the only weight
# of the model is the number of the epoch, so that what is saved or restored tells from which epoch it is.
SCRIPT = '''
import os
import keras


def fresh(name):
    path = os.path.abspath(name)
    os.makedirs(path)
    return path


def play(callbacks, curves, epochs):
    strangers = [type(each).__name__ for each in callbacks if not isinstance(each, keras.callbacks.Callback)]
    if strangers:
        return strangers[0]
    dense = keras.layers.Dense(1, use_bias=False)
    model = keras.Sequential([keras.Input((1,)), dense])
    model.compile("sgd", "mse", metrics=["accuracy"])
    heard = keras.callbacks.CallbackList(list(callbacks), add_history=True, model=model, epochs=epochs, steps=1)
    model.stop_training = False
    heard.on_train_begin()
    for epoch in range(epochs):
        heard.on_epoch_begin(epoch)
        heard.on_train_batch_begin(0)
        dense.set_weights([np.array([[epoch + 1.0]], dtype="float32")])
        heard.on_train_batch_end(0, {"loss": curves["loss"][epoch], "accuracy": curves["accuracy"][epoch]})
        heard.on_epoch_end(epoch, {name: float(values[epoch]) for name, values in curves.items()})
        if model.stop_training:
            break
    heard.on_train_end()
    return model, epoch + 1


def saved(path):
    found = sorted(os.listdir(path))
    if "best.keras" not in found:
        return found
    model = keras.saving.load_model(os.path.join(path, "best.keras"), compile=False)
    return [float(weight.ravel()[0]) for weight in model.get_weights()]
'''
# Runs beside the answer: a model that notes which rows it is given, to learn from or to be measured on.
WATCHED = '''
import keras


def watched():
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2, activation="softmax")])
    model.compile(keras.optimizers.SGD(0.5), "sparse_categorical_crossentropy", metrics=["accuracy"], run_eagerly=True)
    log = []

    def noted(kind, step):
        def watching(data):
            x, _, _ = keras.utils.unpack_x_y_sample_weight(data)
            rows = np.rint(np.asarray(x)[:, 0] * 4096).astype("int64")
            told = step(data)
            log.append([kind, rows, float(told["loss"]) if isinstance(told, dict) else 0.0])
            return told

        return watching

    model.train_step = noted("train", model.train_step)
    model.test_step = noted("test", model.test_step)
    model.predict_step = noted("predict", model.predict_step)
    return model, log
'''
