"""
code = "M30.patience_from_start"
title = {en = "patience is not counted from the best epoch", ko = "patience를 가장 좋은 에포크부터 세지 않음"}
diagnosis.en = "The 10 epochs are counted from the start of the training: a validation loss that becomes lower does not begin the counting anew, so a run that is still getting better is cut off. Look at what happens to the counter when a better epoch comes."
diagnosis.ko = "10 에포크를 학습의 시작부터 세고 있습니다. 검증 손실이 더 낮아져도 다시 세지 않아서, 아직 좋아지고 있는 학습을 끊어 버립니다. 더 좋은 에포크가 나왔을 때 세던 수가 어떻게 되는지 보세요."
checks = ["test_checkpoint_best", "test_stops", "test_patience"]
"""

import os

import keras


class Patient(keras.callbacks.EarlyStopping):
    def on_epoch_end(self, epoch, logs=None):
        super().on_epoch_end(epoch, logs)
        if epoch + 1 >= self.patience:
            self.model.stop_training = True


def make_callbacks(dir):
    return [
        keras.callbacks.ModelCheckpoint(os.path.join(dir, "best.keras"), save_best_only=True),
        Patient(patience=10, restore_best_weights=True),
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
