"""
code = "P6"
title = {en = "as many columns as labels seen", ko = "나온 레이블만큼만 열을 만듦"}
diagnosis = {en = "The number of columns comes from the largest label in y. A batch without a 9 would then have nine columns and not fit the ten outputs: take the width from num_classes.", ko = "열의 수를 y에 있는 가장 큰 레이블에서 정했습니다. 그러면 9가 없는 배치는 열이 아홉 개가 되어 출력 열 개와 맞지 않습니다. 열의 수는 num_classes에서 가져오세요."}
checks = ["test_absent_labels"]
"""

import numpy as np


def prepare(images):
    return images.reshape(len(images), 784) / 255.0


def _change_one_hot_label(y, num_classes):
    return np.eye(np.max(y) + 1)[y]
