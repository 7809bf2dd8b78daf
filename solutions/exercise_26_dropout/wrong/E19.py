"""
code = "E19"
title = {en = "the loss of the progress line is believed", ko = "진행 줄에 찍힌 손실을 믿음"}
diagnosis.en = "TEST_LOSS is the number in the progress line. That old version of TensorFlow showed a wrong loss there; the list that evaluate() returned holds the mean over all test images. Believe what a function returns, not what it prints on the way."
diagnosis.ko = "TEST_LOSS에 진행 상황을 보여 주는 줄의 값을 적었습니다. 그 옛 버전의 TensorFlow는 이 줄에 손실을 잘못 표시했고, 모든 테스트 이미지에 대한 평균은 evaluate()가 돌려준 리스트에 있습니다. 함수가 도중에 출력한 값이 아니라 돌려준 값을 믿으세요."
checks = ["test_metric"]
"""

import keras

TEST_LOSS = 0.0375


def dropout_forward(x, rate, mask, training):
    if training:
        return x * mask / (1 - rate)
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
