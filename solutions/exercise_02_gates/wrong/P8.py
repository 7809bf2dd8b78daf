"""
code = "P8"
title = {en = "step writes into its input", ko = "입력에 직접 쓰는 step"}
diagnosis = {en = "step puts its zeros and ones into the very array that it was given, and whoever called it loses the numbers. Build a new array for the answer.", ko = "step이 받은 배열 자체에 0과 1을 써넣어, 부른 쪽의 값이 사라집니다. 답을 담을 배열을 새로 만드세요."}
checks = ["test_inputs_unchanged"]
"""

import numpy as np


def step(x):
    fire = x > 0
    x[fire] = 1
    x[~fire] = 0
    return x


def perceptron(x, w, b):
    return step(np.array([np.sum(w * x) + b]))[0]


def AND(x1, x2):
    x = np.array([x1, x2])
    w = np.array([0.5, 0.5])
    b = -0.7
    return perceptron(x, w, b)


def NAND(x1, x2):
    x = np.array([x1, x2])
    w = np.array([-0.5, -0.5])
    b = 0.7
    return perceptron(x, w, b)


def OR(x1, x2):
    x = np.array([x1, x2])
    w = np.array([0.5, 0.5])
    b = -0.2
    return perceptron(x, w, b)
