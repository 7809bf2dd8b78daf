"""
code = "M30.monitors_loss"
title = {en = "the training loss is watched", ko = "훈련 손실을 지켜봄"}
diagnosis.en = "The callbacks watch the loss on the rows that are learned from. It falls nearly always, so the training does not stop and the last epoch seems the best, while the loss on the held-out rows has long been rising. Look at monitor=."
diagnosis.ko = "콜백이 배우고 있는 행의 손실을 지켜봅니다. 이 값은 거의 언제나 낮아지므로, 떼어 둔 행의 손실이 벌써 오르고 있는데도 학습은 멈추지 않고 마지막 에포크가 가장 좋아 보입니다. monitor=를 보세요."
checks = ["test_checkpoint_best", "test_stops", "test_patience", "test_restores"]
"""

import os

import keras


def make_callbacks(dir):
    return [
        keras.callbacks.ModelCheckpoint(os.path.join(dir, "best.keras"), save_best_only=True),
        keras.callbacks.EarlyStopping(monitor="loss", patience=10, restore_best_weights=True),
    ]


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
