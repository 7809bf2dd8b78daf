"""
code = "M26.rate_keeps"
title = {en = "the rate is taken for the share that is kept", ko = "비율을 남길 비율로 착각"}
diagnosis.en = "The rate is used as the probability of keeping a value. Here, as in Keras, it is the probability of dropping one: what is kept is 1 - rate. Look at every place where the rate stands."
diagnosis.ko = "rate를 값을 남길 확률로 쓰고 있습니다. 여기서는 Keras에서와 같이 값을 버릴 확률이며, 남는 비율은 1 - rate입니다. rate가 나오는 곳을 모두 살펴보세요."
checks = ["test_training", "test_expectation"]
"""

import keras


def dropout_forward(x, rate, mask, training):
    if training:
        return x * mask / rate
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
