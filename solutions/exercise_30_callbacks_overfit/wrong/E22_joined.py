"""
code = "E22"
title = {en = "the test rows steer the training", ko = "테스트 행이 학습을 좌우함"}
diagnosis.en = "The test rows are what the validation loss is computed on, so they choose the epoch that is kept: the accuracy on them is no longer an honest judgement. Look at what you give to fit() for validation, and hold out rows of X and Y instead."
diagnosis.ko = "검증 손실을 테스트 행으로 재고 있습니다. 그러면 남길 에포크를 테스트 행이 고르는 셈이어서, 그 행으로 잰 정확도를 믿을 수 없습니다. fit()에 검증용으로 전달한 것을 보고, 그 대신 X와 Y의 행을 떼어 두세요."
checks = ["test_held_out"]
"""

import os

import keras
import numpy as np


def make_callbacks(dir):
    return [
        keras.callbacks.ModelCheckpoint(os.path.join(dir, "best.keras"), save_best_only=True),
        keras.callbacks.EarlyStopping(patience=10, restore_best_weights=True),
    ]


def train(model, X, Y, Xt, Yt, dir, epochs):
    X, Y = np.concatenate([X, Xt]), np.concatenate([Y, Yt])
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
