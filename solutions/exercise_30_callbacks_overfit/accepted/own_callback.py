# A callback of one's own in the place of Keras's two.
import os

import keras
import numpy as np


class KeepBest(keras.callbacks.Callback):
    def __init__(self, path, patience):
        super().__init__()
        self.path = path
        self.patience = patience

    def on_train_begin(self, logs=None):
        self.best = np.inf
        self.best_epoch = 0
        self.weights = None

    def on_epoch_end(self, epoch, logs=None):
        if logs["val_loss"] < self.best:
            self.best, self.best_epoch = logs["val_loss"], epoch
            self.weights = self.model.get_weights()
            self.model.save(self.path)
        elif epoch - self.best_epoch >= self.patience:
            self.model.stop_training = True

    def on_train_end(self, logs=None):
        if self.weights is not None:
            self.model.set_weights(self.weights)


def make_callbacks(dir):
    return [KeepBest(os.path.join(dir, "best.keras"), 10)]


def train(model, X, Y, Xt, Yt, dir, epochs):
    n = len(X) * 4 // 5
    learn, judge = (X[:n], Y[:n]), (X[n:], Y[n:])
    fitted = model.fit(*learn, batch_size=200, epochs=epochs, validation_data=judge, callbacks=make_callbacks(dir))
    scores = model(Xt, training=False).numpy()
    return fitted.history, float((scores.argmax(-1) == Yt).mean())


def diagnose(history):
    if history["accuracy"][-1] < 0.9:
        return "underfit"
    if history["val_accuracy"][-1] < history["accuracy"][-1] - 0.1:
        return "overfit"
    return "ok"
