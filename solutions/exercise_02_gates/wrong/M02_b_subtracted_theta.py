"""
code = "M02.b_subtracted"
title = {en = "the bias is subtracted", ko = "편향을 뺌"}
diagnosis = {en = "The bias is taken away from the weighted sum. A threshold θ would be taken away; the bias is its opposite, b = −θ, and is added. Look at the sign before b.", ko = "가중합에서 편향을 빼고 있습니다. 빼는 것은 임계값 θ이고, 편향은 부호가 반대인 b = −θ라서 더해야 합니다. b 앞의 부호를 살펴보세요."}
checks = ["test_perceptron", "test_threshold"]
"""

import numpy as np


def step(x):
    return np.array(x > 0, dtype=int)


def perceptron(x, w, b):
    return step(np.sum(w * x) - b)


def AND(x1, x2):
    x = np.array([x1, x2])
    w = np.array([0.5, 0.5])
    b = 0.7
    return perceptron(x, w, b)


def NAND(x1, x2):
    x = np.array([x1, x2])
    w = np.array([-0.5, -0.5])
    b = -0.7
    return perceptron(x, w, b)


def OR(x1, x2):
    x = np.array([x1, x2])
    w = np.array([0.5, 0.5])
    b = 0.2
    return perceptron(x, w, b)
