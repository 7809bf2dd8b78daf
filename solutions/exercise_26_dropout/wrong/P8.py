"""
code = "P8"
title = {en = "an input was changed", ko = "입력을 바꿔 버림"}
diagnosis.en = "Your function writes into an array that it was given. Whoever called it still needs those numbers: write into a copy."
diagnosis.ko = "함수가 받은 배열에 직접 값을 썼습니다. 부른 쪽에서는 그 값이 아직 필요하니, 복사본에 쓰세요."
checks = ["test_inputs_unchanged"]
"""

import keras


def dropout_forward(x, rate, mask, training):
    if training:
        x *= mask
        x /= 1 - rate
    return x


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
