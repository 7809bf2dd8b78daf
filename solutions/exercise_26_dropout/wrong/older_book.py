"""
code = "M26.older_book"
title = {en = "the older book's dropout", ko = "옛 책의 드롭아웃"}
diagnosis.en = "This is the dropout of an older book: nothing is rescaled in training, and at inference x is multiplied by 1 - rate. It is not wrong in itself, for both phases fit together, but it is not what Keras does and this mission asks for: inverted dropout divides by 1 - rate in training and leaves x alone at inference."
diagnosis.ko = "옛 책에 나오는 드롭아웃입니다. 학습할 때는 남은 값을 그대로 두고, 추론할 때 x에 1 - rate를 곱합니다. 두 단계가 서로 맞으므로 그 자체로 틀린 것은 아니지만, Keras가 하는 일도 이 미션에서 바라는 것도 아닙니다. 역 드롭아웃은 학습할 때 1 - rate로 나누고 추론할 때는 x를 그대로 둡니다."
checks = ["test_training", "test_expectation", "test_inference"]
"""

import keras


def dropout_forward(x, rate, mask, training):
    if training:
        return x * mask
    return x * (1.0 - rate)


def build_quickstart():
    model = keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dropout(0.2),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
