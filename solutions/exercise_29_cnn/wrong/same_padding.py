"""
code = "M29.same_padding"
title = {en = "padded to the same size", ko = "크기를 그대로 두는 패딩"}
diagnosis.en = "A convolution pads its input with zeros, so its image keeps its size; without padding a 3 × 3 window loses one pixel on each side. Look at padding= in the convolutions: 28 must become 26, then 24."
diagnosis.ko = "합성곱이 입력 둘레에 0을 덧대어 이미지의 크기가 그대로입니다. 패딩이 없으면 3 × 3 윈도는 양쪽에서 한 픽셀씩 잃습니다. 합성곱 층의 padding=을 보세요. 28은 26이 되고, 다시 24가 되어야 합니다."
checks = ["test_parameters", "test_shapes", "test_function", "test_learns"]
"""

import keras


def build_cnn():
    model = keras.Sequential(
        [
            keras.Input(shape=(28, 28, 1)),
            keras.layers.Conv2D(32, 3, padding="same", activation="relu"),
            keras.layers.Conv2D(64, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Dropout(0.25),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dropout(0.5),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
