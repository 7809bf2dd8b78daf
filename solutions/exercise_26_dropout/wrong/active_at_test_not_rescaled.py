"""
code = "M26.active_at_test"
title = {en = "dropout is active at inference", ko = "추론할 때에도 드롭아웃이 켜져 있음"}
diagnosis.en = "Values are dropped at inference as well, so the same input gives other results each time. Dropout belongs to training alone: look at what decides whether values are dropped."
diagnosis.ko = "추론할 때에도 값을 버리고 있어서, 같은 입력을 넣어도 결과가 매번 달라집니다. 드롭아웃은 학습할 때만 씁니다. 무엇을 보고 값을 버릴지 정하는지 살펴보세요."
checks = ["test_inference"]
"""

import keras


def dropout_forward(x, rate, mask, training):
    if training:
        return x * mask / (1 - rate)
    return x * mask


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
