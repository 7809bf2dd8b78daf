"""
code = "M29.channel_missing"
title = {en = "the channel axis is missing", ko = "채널 축이 빠짐"}
diagnosis.en = "A convolution takes images of shape (height, width, channels), also where there is only one channel. The input here is named with two numbers: look at the shape that the model begins with, and add the third axis."
diagnosis.ko = "합성곱 층은 채널이 하나뿐이어도 모양이 (높이, 너비, 채널)인 이미지를 받습니다. 여기서는 입력을 숫자 두 개로 적었습니다. 모델이 시작되는 곳의 shape에 세 번째 축을 더하세요."
checks = ["test_model", "test_parameters", "test_shapes", "test_dropout", "test_probabilities", "test_function", "test_loss", "test_compiled", "test_learns"]
raises = {type = "ValueError", message = "expected (min_)?ndim=4, found ndim=3"}
"""

from keras.layers import Conv2D, Dense, Dropout, Flatten, MaxPooling2D
from keras.models import Sequential


def build_cnn():
    model = Sequential()
    model.add(Conv2D(32, kernel_size=(3, 3), input_shape=(28, 28), activation="relu"))
    model.add(Conv2D(64, (3, 3), activation="relu"))
    model.add(MaxPooling2D(pool_size=2))
    model.add(Dropout(0.25))
    model.add(Flatten())
    model.add(Dense(128, activation="relu"))
    model.add(Dropout(0.5))
    model.add(Dense(10, activation="softmax"))
    model.compile(loss="sparse_categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
    return model
