"""
code = "M08.scrambled"
title = {en = "reshape(784, -1) mixes the images", ko = "reshape(784, -1)이 이미지를 섞음"}
diagnosis = {en = "reshape(784, -1) cuts the pixels into 784 rows, so each row holds bits of images, and a transpose afterwards does not mend it. Samples come first: the number of rows is N, which you know, and −1 stands for the rest.", ko = "reshape(784, -1)은 픽셀을 행 784개로 자르므로 한 행에 이미지의 조각들이 담기며, 나중에 전치해도 되돌아오지 않습니다. 샘플이 먼저입니다. 행의 수는 이미 아는 N이고, −1은 나머지 자리에 씁니다."}
checks = ["test_pixels_scaled", "test_dim_image", "test_rows_are_images"]
"""

import numpy as np


def prepare(images):
    return images.reshape(784, -1) / 255.0


def _change_one_hot_label(y, num_classes):
    return np.eye(num_classes)[y]
