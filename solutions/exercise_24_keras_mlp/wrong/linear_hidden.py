"""
code = "M24.linear_hidden"
title = {en = "hidden layer without activation", ko = "활성화가 없는 은닉층"}
diagnosis.en = "The hidden layer has no activation, so the two layers collapse into one: W1 · W2 is just another matrix. Look at the arguments of the first Dense."
diagnosis.ko = "은닉층에 활성화 함수가 없어서 두 층이 한 층으로 합쳐집니다. W1 · W2는 또 하나의 행렬일 뿐입니다. 첫 번째 Dense의 인수를 보세요."
checks = ["test_hidden_sigmoid"]
"""

import keras


def build_mlp(hidden=50):
    model = keras.Sequential(
        [
            keras.Input(shape=(784,)),
            keras.layers.Dense(hidden),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
