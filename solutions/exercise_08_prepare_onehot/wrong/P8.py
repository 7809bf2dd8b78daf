"""
code = "P8"
title = {en = "the given array is changed", ko = "받은 배열을 바꿔 버림"}
diagnosis = {en = "Assigning to images.shape (or writing into an array that was passed in) changes the caller's array. Make a new array instead: reshape gives one and leaves the old shape alone.", ko = "images.shape에 값을 넣거나 받은 배열에 직접 쓰면 부른 쪽의 배열이 달라집니다. 새 배열을 만드세요. reshape는 원래 모양을 그대로 두고 새 배열을 돌려줍니다."}
checks = ["test_inputs_unchanged"]
"""

import numpy as np


def prepare(images):
    images.shape = (len(images), 784)
    return images / 255


def _change_one_hot_label(y, num_classes):
    return np.eye(num_classes)[y]
