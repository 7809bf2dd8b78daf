"""
code = "E26"
title = {en = "a loss that does not exist", ko = "없는 손실 이름"}
diagnosis.en = "compile() did not complain, but the name of the loss does not exist: Keras looks it up only when training begins. Compare the spelling in compile() with the list of losses, letter by letter."
diagnosis.ko = "compile()은 조용히 지나갔지만 그런 이름의 손실은 없습니다. Keras는 학습을 시작할 때에야 이름을 찾아보기 때문입니다. compile()에 쓴 철자를 손실 목록과 한 글자씩 비교해 보세요."
checks = ["test_loss", "test_learns"]
raises = {type = "ValueError", message = "(Could not interpret|Unknown) loss"}
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
    model.compile(optimizer="adam", loss="sparse_categorical_entropy", metrics=["accuracy"])
    return model
