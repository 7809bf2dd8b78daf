# The held-out rows cut off by hand, the accuracy counted by hand.
from pathlib import Path

import numpy as np
from tensorflow.keras.callbacks import EarlyStopping, ModelCheckpoint


def make_callbacks(dir):
    checkpoint = ModelCheckpoint(
        Path(dir) / "best.keras", monitor="val_loss", mode="min", save_best_only=True, save_freq="epoch", verbose=1
    )
    stopping = EarlyStopping(monitor="val_loss", min_delta=0, patience=10, mode="min", restore_best_weights=True)
    return stopping, checkpoint


def train(model, X, Y, Xt, Yt, dir, epochs):
    cut = len(X) - len(X) // 5
    history = model.fit(
        X[:cut],
        Y[:cut],
        200,
        epochs,
        validation_data=(X[cut:], Y[cut:]),
        callbacks=make_callbacks(dir),
    )
    right = np.argmax(model.predict(Xt), axis=1) == Yt
    return history.history, np.mean(right)


def diagnose(history):
    known, others = (history[name][-1] for name in ("accuracy", "val_accuracy"))
    if known >= 0.9:
        if others + 0.1 < known:
            return "overfit"
        return "ok"
    return "underfit"
