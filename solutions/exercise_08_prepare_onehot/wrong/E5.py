"""
code = "E5"
title = {en = "a function that is called but not written", ko = "부르기만 하고 정의하지 않은 함수"}
diagnosis = {en = "The file calls a function that it defines nowhere, as the lecture notes do. Write it in this file under exactly the name of the task, or correct the name in the call.", ko = "강의 노트처럼 함수를 부르기만 하고 파일 어디에도 정의하지 않았습니다. 과제에 적힌 이름 그대로 이 파일에 작성하거나, 부르는 이름을 고치세요."}
checks = ["test_one_hot", "test_absent_labels", "test_inputs_unchanged"]
"""

import numpy as np


def prepare(images):
    return images.reshape(len(images), 784) / 255.0


def load(images, labels):
    X = prepare(images)
    T = _change_one_hot_label(labels, 10)
    return X, T
