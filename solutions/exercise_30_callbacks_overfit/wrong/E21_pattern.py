"""
code = "E21"
title = {en = "an ending that Keras 3 does not know", ko = "Keras 3가 모르는 확장자"}
diagnosis.en = "ModelCheckpoint refuses the path: since Keras 3 a whole model is saved in a file that ends in .keras, not in .hdf5. Look at the name that you put together from dir."
diagnosis.ko = "ModelCheckpoint가 경로를 거절했습니다. Keras 3부터 모델 전체는 .hdf5가 아니라 .keras로 끝나는 파일에 저장합니다. dir에 이어 붙인 파일 이름을 보세요."
checks = ["test_checkpoint_file", "test_checkpoint_best", "test_stops", "test_patience", "test_restores", "test_held_out", "test_result"]
raises = {type = "ValueError", message = "filepath provided must end in .[.]keras"}
"""

import os

import keras


def make_callbacks(dir):
    return [
        keras.callbacks.ModelCheckpoint(
            os.path.join(dir, "{epoch:02d}-{val_loss:.4f}.hdf5"), verbose=1, save_best_only=True
        ),
        keras.callbacks.EarlyStopping(patience=10, restore_best_weights=True),
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
