"""
code = "M29.dropout_swapped"
title = {en = "dropout rates swapped", ko = "드롭아웃 비율이 뒤바뀜"}
diagnosis.en = "The two dropout rates stand in each other's place: half of the image features are dropped, and a quarter of the 128 units. Look at the two Dropout layers."
diagnosis.ko = "두 드롭아웃의 비율이 서로 바뀌었습니다. 이미지 특성을 절반이나 버리고, 유닛 128개에서는 4분의 1만 버리고 있습니다. Dropout 층 두 개를 보세요."
checks = ["test_dropout"]
"""

import keras


def build_cnn():
    model = keras.Sequential(
        [
            keras.Input(shape=(28, 28, 1)),
            keras.layers.Conv2D(32, 3, activation="relu"),
            keras.layers.Conv2D(64, 3, activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Dropout(0.5),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dropout(0.25),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
