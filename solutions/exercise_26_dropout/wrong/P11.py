"""
code = "P11"
title = {en = "softmax, and from_logits=True as well", ko = "소프트맥스에 from_logits=True까지"}
diagnosis.en = "The last layer gives probabilities, and the loss is told from_logits=True, as in the Korean text of the TensorFlow quickstart. Keras notices, warns and repairs it here; a loss of your own would apply softmax twice. Choose one: softmax in the last layer, or from_logits=True."
diagnosis.ko = "마지막 층이 확률을 내는데 손실에는 from_logits=True라고 적었습니다. 한국어판 TensorFlow 빠른 시작에 있는 대로입니다. Keras는 이를 알아차리고 경고하며 고쳐 주지만, 손실을 직접 작성했다면 소프트맥스가 두 번 들어갔을 것입니다. 마지막 층의 소프트맥스와 from_logits=True 가운데 하나만 고르세요."
checks = ["test_loss"]
"""

import keras


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
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer="adam", loss=loss, metrics=["accuracy"])
    return model
