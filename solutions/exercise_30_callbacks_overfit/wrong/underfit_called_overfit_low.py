"""
code = "M30.underfit_called_overfit"
title = {en = "a model that has not learned is called overfit", ko = "배우지 못한 모델을 과대적합이라고 함"}
diagnosis.en = "A model that is wrong on its own training rows has not learned them by heart: it is underfit, and needs more epochs or a larger network. Look at the order of your rules: the training accuracy comes first, the gap after it."
diagnosis.ko = "자기가 배운 행조차 틀리는 모델은 그 행을 외운 것이 아닙니다. 과소적합이므로 에포크를 늘리거나 신경망을 키워야 합니다. 규칙의 순서를 보세요. 훈련 정확도가 먼저이고 차이는 그다음입니다."
checks = ["test_overfit", "test_underfit"]
"""

import os

import keras


def make_callbacks(dir):
    return [
        keras.callbacks.ModelCheckpoint(os.path.join(dir, "best.keras"), save_best_only=True),
        keras.callbacks.EarlyStopping(patience=10, restore_best_weights=True),
    ]


def train(model, X, Y, Xt, Yt, dir, epochs):
    history = model.fit(
        X, Y, batch_size=200, epochs=epochs, validation_split=0.2, callbacks=make_callbacks(dir), verbose=0
    )
    return history.history, model.evaluate(Xt, Yt, verbose=0)[1]


def diagnose(history):
    t, v = history["accuracy"][-1], history["val_accuracy"][-1]
    if v < 0.9:
        return "overfit"
    if t < 0.9:
        return "underfit"
    return "ok"
