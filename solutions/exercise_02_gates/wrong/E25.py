"""
code = "E25"
title = {en = "no activation: the weighted sum itself is returned", ko = "활성화 없이 가중합을 그대로 돌려줌"}
diagnosis = {en = "This neuron adds up and stops there. Even the basic perceptron has an activation: the sum still has to pass through step before it is an answer.", ko = "더하기만 하고 멈춘 뉴런입니다. 가장 기본적인 퍼셉트론에도 활성화 함수가 있습니다. 가중합은 step을 거쳐야 답이 됩니다."}
checks = ["test_perceptron", "test_threshold", "test_and", "test_nand", "test_or"]
"""

import numpy as np


def step(x):
    return np.array(x > 0, dtype=int)


def perceptron(x, w, b):
    return np.sum(w * x) + b


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
