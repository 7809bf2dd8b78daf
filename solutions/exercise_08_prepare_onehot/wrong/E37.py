"""
code = "E37"
title = {en = "divided by 256", ko = "256으로 나눔"}
diagnosis = {en = "A pixel has 256 possible values, but they run from 0 to 255: yours never gets above 0.996. Look at the number that you divide by.", ko = "픽셀이 가질 수 있는 값은 256가지이지만 범위는 0부터 255까지입니다. 지금은 결과가 0.996을 넘지 못합니다. 나누는 수를 살펴보세요."}
checks = ["test_pixels_scaled", "test_dim_image", "test_rows_are_images"]
"""

import numpy as np


def prepare(images):
    return images.reshape(len(images), 784) / 256.0


def _change_one_hot_label(y, num_classes):
    return np.eye(num_classes)[y]
