"""
code = "M02.nand_is_and"
title = {en = "NAND answers like AND", ko = "AND처럼 답하는 NAND"}
diagnosis = {en = "This NAND has the truth table of AND: the N, the not, is missing. Compare the weights and the bias of the two gates, signs included.", ko = "이 NAND의 진리표는 AND와 같습니다. N, 곧 부정(not)이 빠졌습니다. 두 게이트의 가중치와 편향을 부호까지 견주어 보세요."}
checks = ["test_nand"]
"""

import numpy as np


def step(x):
    return np.array(x > 0, dtype=int)


def perceptron(x, w, b):
    return step(np.sum(w * x) + b)


def AND(x1, x2):
    x = np.array([x1, x2])
    w = np.array([0.5, 0.5])
    b = -0.7
    return perceptron(x, w, b)


def NAND(x1, x2):
    x = np.array([x1, x2])
    w = np.array([0.5, 0.5])
    b = -0.7
    return perceptron(x, w, b)


def OR(x1, x2):
    x = np.array([x1, x2])
    w = np.array([0.5, 0.5])
    b = -0.2
    return perceptron(x, w, b)
