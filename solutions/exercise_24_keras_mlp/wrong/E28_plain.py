"""
code = "E28"
title = {en = "SGD at its default rate", ko = "기본 학습률의 SGD"}
diagnosis.en = "The model is compiled with SGD at its default rate 0.01, ten times slower than the usual 0.1: a text such as 'sgd' makes a new optimizer and knows nothing of one that you built before. Look at optimizer= in compile()."
diagnosis.ko = "모델이 기본 학습률 0.01의 SGD로 컴파일되었습니다. 흔히 쓰는 0.1보다 열 배 느립니다. 'sgd' 같은 문자열은 옵티마이저를 새로 만들며, 앞에서 만들어 둔 옵티마이저와는 아무 상관이 없습니다. compile()의 optimizer=를 보세요."
checks = ["test_learns"]
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
    model.compile(optimizer=keras.optimizers.SGD(), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
