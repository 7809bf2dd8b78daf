"""
code = "E20"
title = {en = "characters that Python does not know", ko = "파이썬이 모르는 글자"}
diagnosis.en = "The file does not compile, as happens with code that was copied from a page: quotes there are curly (‘ ’ “ ”) where Python knows only straight ones, and two statements run into one line. Look at the line that the message names, and type it again."
diagnosis.ko = "파일이 컴파일되지 않습니다. 문서에서 복사한 코드에서 흔한 일입니다. 따옴표가 둥근 따옴표(‘ ’ “ ”)라서 파이썬이 알아보지 못하거나, 두 문장이 한 줄에 붙어 있습니다. 메시지가 알려 주는 줄을 보고 다시 입력하세요."
checks = ["test_model", "test_parameters", "test_shapes", "test_dropout", "test_probabilities", "test_function", "test_loss", "test_compiled", "test_learns"]
"""

from keras.layers import Conv2D, Dense, Dropout, Flatten, MaxPooling2D
from keras.models import Sequential


def build_cnn():
    model = Sequential()
    model.add(Conv2D(32, kernel_size=(3, 3), input_shape=(28, 28, 1), activation="relu"))
    model.add(Conv2D(64, (3, 3), activation="relu"))
    model.add(MaxPooling2D(pool_size=2))
    model.add(Dropout(0.25))
    model.add(Flatten()) model.add(Dense(128, activation="relu"))
    model.add(Dropout(0.5))
    model.add(Dense(10, activation="softmax"))
    model.compile(loss="sparse_categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
    return model
