"""
code = "M29.pool_early"
title = {en = "pooled before the second convolution", ko = "두 번째 합성곱보다 먼저 풀링"}
diagnosis.en = "The image is pooled before the second convolution has seen it, so it is 13 pixels wide there instead of 26. Look at the order of the layers: both convolutions come first, and there is one pooling layer."
diagnosis.ko = "두 번째 합성곱이 보기도 전에 이미지를 풀링해서, 그곳의 이미지가 26픽셀이 아니라 13픽셀입니다. 층의 순서를 보세요. 합성곱 두 개가 먼저이고, 풀링 층은 하나입니다."
checks = ["test_parameters", "test_shapes", "test_function", "test_learns"]
"""

import keras


def build_cnn():
    model = keras.Sequential(
        [
            keras.Input(shape=(28, 28, 1)),
            keras.layers.Conv2D(32, 3, activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Conv2D(64, 3, activation="relu"),
            keras.layers.Dropout(0.25),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dropout(0.5),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
