"""
code = "E12"
title = {en = "np.int is gone", ko = "사라진 np.int"}
diagnosis = {en = "np.int was only another name for Python's own int, and NumPy has removed it. Older notes still write it: look for np.int in your file and name the type that it stood for.", ko = "np.int는 파이썬 int의 다른 이름이었고, 지금의 NumPy에는 없습니다. 예전 자료에 아직 남아 있는 표현이니, 파일에서 np.int를 찾아 원래 가리키던 타입으로 바꾸세요."}
checks = ["test_step", "test_step_at_zero", "test_perceptron", "test_threshold", "test_and", "test_nand", "test_or", "test_inputs_unchanged"]
raises = {type = "AttributeError", message = "module 'numpy' has no attribute 'int'"}
"""

import numpy as np


def step(x):
    return np.array(x > 0, dtype=np.int)


def perceptron(x, w, b):
    return step(np.sum(w * x) + b)


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
