"""
code = "M24.width_ignored"
title = {en = "the argument hidden is ignored", ko = "인수 hidden을 쓰지 않음"}
diagnosis.en = "The hidden layer has the same width whatever is passed in: the argument hidden is never used. Look at the number of units of the first Dense."
diagnosis.ko = "무엇을 전달해도 은닉층의 너비가 같습니다. 인수 hidden이 쓰이지 않고 있습니다. 첫 번째 Dense의 유닛 수를 보세요."
checks = ["test_width"]
"""

import keras


def build_mlp(hidden=50):
    model = keras.Sequential(
        [
            keras.Input(shape=(784,)),
            keras.layers.Dense(50, activation="sigmoid"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
