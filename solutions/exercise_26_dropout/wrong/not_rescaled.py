"""
code = "M26.not_rescaled"
title = {en = "the kept values are not rescaled", ko = "남은 값을 키우지 않음"}
diagnosis.en = "In training the dropped values become 0, but the kept ones stay as they are, so the expected value is only 1 - rate of x, and the next layer sees larger sums at inference than it ever saw in training. Look at what happens to the kept values when training is True."
diagnosis.ko = "학습할 때 버린 값은 0이 되었지만 남은 값은 그대로입니다. 그래서 기댓값이 x의 1 - rate배로 줄고, 다음 층은 추론할 때 학습할 때보다 큰 합을 받게 됩니다. training이 True일 때 남은 값을 어떻게 하는지 보세요."
checks = ["test_training", "test_expectation"]
"""

import keras


def dropout_forward(x, rate, mask, training):
    if training:
        return x * mask
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
