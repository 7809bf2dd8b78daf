"""
code = "M08.floor_division"
title = {en = "whole-number division", ko = "정수 나눗셈"}
diagnosis = {en = "Your inputs are only 0 and 1: the greys are gone, because // (or a conversion to integers) drops what is behind the decimal point. Divide into floats.", ko = "결과가 0과 1뿐입니다. //(또는 정수로 바꾸는 변환)가 소수점 아래를 버려서 회색이 사라졌습니다. 실수가 되도록 나누세요."}
checks = ["test_pixels_scaled", "test_dim_image", "test_rows_are_images"]
"""

import numpy as np


def prepare(images):
    return images.reshape(-1, 784) // 255


def _change_one_hot_label(y, num_classes):
    return np.eye(num_classes)[y]
