"""
code = "E23"
title = {en = "the last epoch is kept, not the best", ko = "가장 좋은 에포크가 아니라 마지막 에포크가 남음"}
diagnosis.en = "The training stops in time, but the model stays as the last epoch left it, after ten epochs that made it no better. By default EarlyStopping does not give the best weights back: look at its arguments."
diagnosis.ko = "학습은 제때 멈추지만, 모델은 열 에포크 동안 나아지지 않은 마지막 에포크의 상태로 남습니다. EarlyStopping은 따로 말하지 않으면 가장 좋았던 가중치를 되돌려놓지 않습니다. 그 인수를 보세요."
checks = ["test_restores"]
"""

import os

import keras


class Best(keras.callbacks.Callback):
    def __init__(self, path):
        super().__init__()
        self.path, self.best, self.wait = path, float("inf"), 0

    def on_epoch_end(self, epoch, logs=None):
        self.wait += 1
        if logs["val_loss"] < self.best:
            self.best, self.wait = logs["val_loss"], 0
            self.model.save(self.path)
        if self.wait >= 10:
            self.model.stop_training = True


def make_callbacks(dir):
    return [Best(os.path.join(dir, "best.keras"))]


def train(model, X, Y, Xt, Yt, dir, epochs):
    history = model.fit(
        X, Y, batch_size=200, epochs=epochs, validation_split=0.2, callbacks=make_callbacks(dir), verbose=0
    )
    return history.history, model.evaluate(Xt, Yt, verbose=0)[1]


def diagnose(history):
    t, v = history["accuracy"][-1], history["val_accuracy"][-1]
    if t < 0.9:
        return "underfit"
    if t - v > 0.1:
        return "overfit"
    return "ok"
