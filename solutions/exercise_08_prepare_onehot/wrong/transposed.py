"""
code = "M08.transposed"
title = {en = "one-hot columns instead of rows", ko = "행이 아니라 열이 원-핫"}
diagnosis = {en = "Your table has one column per sample. Rows = samples: sample i belongs into row i, and the classes are the columns.", ko = "만든 표에는 샘플마다 열이 하나씩 있습니다. 행 = 샘플입니다. 샘플 i는 i번 행에 놓이고, 열은 클래스를 나타냅니다."}
checks = ["test_one_hot", "test_absent_labels"]
"""

import numpy as np


def prepare(images):
    return images.reshape(len(images), 784) / 255.0


def _change_one_hot_label(y, num_classes):
    T = np.zeros((num_classes, len(y)))
    T[y, np.arange(len(y))] = 1
    return T
