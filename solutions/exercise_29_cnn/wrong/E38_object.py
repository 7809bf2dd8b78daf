"""
code = "E38"
title = {en = "categorical loss for integer labels", ko = "정수 레이블에 categorical 손실"}
diagnosis.en = "The labels here are integers such as 7, but the loss that is compiled expects one-hot rows of ten numbers. Look at loss= in compile(): Keras has a sister of this loss for integer labels."
diagnosis.ko = "여기의 레이블은 7 같은 정수인데, 컴파일한 손실은 값이 열 개인 원-핫 행을 기대합니다. compile()의 loss=를 보세요. 정수 레이블을 받는 짝이 되는 손실이 Keras에 있습니다."
checks = ["test_loss", "test_learns"]
raises = {type = "ValueError", message = "must have the same (rank|shape)"}
"""

import keras


def build_cnn():
    model = keras.Sequential(
        [
            keras.Input(shape=(28, 28, 1)),
            keras.layers.Conv2D(32, 3, activation="relu"),
            keras.layers.Conv2D(64, 3, activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Dropout(0.25),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dropout(0.5),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss=keras.losses.CategoricalCrossentropy(), metrics=["accuracy"])
    return model
