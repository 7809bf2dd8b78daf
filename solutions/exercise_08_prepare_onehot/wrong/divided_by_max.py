"""
code = "M08.divided_by_max"
title = {en = "divided by the largest pixel of the batch", ko = "배치의 최댓값으로 나눔"}
diagnosis = {en = "You divide by the largest pixel that happens to be in the batch, so the same grey becomes another number in another batch. The divisor is always 255.", ko = "배치에 들어 있는 가장 큰 픽셀 값으로 나누었습니다. 그러면 같은 회색도 배치에 따라 다른 수가 됩니다. 나누는 수는 언제나 255입니다."}
checks = ["test_dim_image"]
"""

import numpy as np


def prepare(images):
    return images.reshape(len(images), -1) / images.max()


def _change_one_hot_label(y, num_classes):
    return np.eye(num_classes)[y]
