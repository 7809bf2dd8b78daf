"""
code = "E27"
title = {en = "metrics is a text, not a list", ko = "metrics가 리스트가 아니라 문자열"}
diagnosis.en = "compile() takes a list of metrics, even when there is only one. Look at metrics= and put what stands there in brackets."
diagnosis.ko = "지표가 하나뿐이어도 compile()은 지표의 리스트를 받습니다. metrics=에 쓴 것을 대괄호로 감싸세요."
checks = ["test_model", "test_parameters", "test_width", "test_probabilities", "test_hidden_sigmoid", "test_loss", "test_metric", "test_learns"]
raises = {type = "ValueError", message = "Expected `metrics` argument to be"}
"""

import keras


def build_mlp(hidden=50):
    model = keras.Sequential(
        [
            keras.Input(shape=(784,)),
            keras.layers.Dense(hidden, activation="sigmoid"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics="accuracy")
    return model
