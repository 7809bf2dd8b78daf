"""Mission 30: callbacks that keep the best epoch, rows that are held out, and a look at the curves."""

import os

import keras


def make_callbacks(dir):
    """Make the callbacks that watch a training.

    Together they do three things, all of them by the validation loss ("val_loss"), where a lower one is better:
    1. Whenever the validation loss is lower than in every epoch before, the whole model is saved as best.keras in
       the folder, over the one that was saved there before. No other epoch is saved there.
    2. When it has not become lower than its lowest value for 10 epochs in a row, the training stops.
    3. When the training ends, early or not, the model gets back the weights of its best epoch.

    Args:
        dir: Path of an existing folder, str.

    Returns:
        List of Keras callbacks, for fit(callbacks=...). Every call makes new ones.
    """
    raise NotImplementedError


def train(model, X, Y, Xt, Yt, dir, epochs):
    """Train a model with the callbacks, on rows that do not judge it, and measure it on rows that did not steer it.

    The last fifth of the rows of X and Y is held out: it is what the validation loss is computed on, after every
    epoch. The other rows are trained on, in batches of 200. Xt and Yt are used once, after the training has ended.

    Args:
        model: keras.Model, compiled with a cross-entropy for integer labels and metrics=["accuracy"]; trained in place.
        X: float32 array of shape (N, in); N is a multiple of 5.
        Y: int array of shape (N,), the labels.
        Xt: float32 array of shape (M, in), the test rows.
        Yt: int array of shape (M,), their labels.
        dir: Path of an existing folder, str, for make_callbacks.
        epochs: Largest number of epochs, int >= 1.

    Returns:
        (history, accuracy): dict of lists of floats, one number for each epoch that ran, under the names "loss",
        "accuracy", "val_loss" and "val_accuracy"; and the trained model's accuracy on the test rows, a float in [0, 1].
    """
    raise NotImplementedError


def diagnose(history):
    """Say what the curves of a training show, by their last epoch.

    With t the training accuracy and v the validation accuracy of the last epoch:
    t < 0.9 is "underfit", whatever v is; otherwise t - v > 0.1 is "overfit"; otherwise it is "ok".

    Args:
        history: dict of lists of floats, of equal length >= 1, under the names "loss", "accuracy", "val_loss" and
            "val_accuracy"; accuracies in [0, 1].

    Returns:
        "overfit", "underfit" or "ok", a str.
    """
    raise NotImplementedError
