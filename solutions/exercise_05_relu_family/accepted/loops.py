"""One number at a time; nested lists come back."""

import numpy as np


class 렐루:
    def __init__(self, a):
        self.a = a

    def value(self, number):
        return max(0.0, number) + self.a * min(0.0, number)

    def slope(self, number):
        return 1.0 if number > 0 else self.a


def each(f, x):
    return np.array([f(float(number)) for number in x.flatten()]).reshape(x.shape).tolist()


def relu(x):
    return each(렐루(0.0).value, x)


def relu_grad(x):
    return each(렐루(0.0).slope, x)


def leaky_relu(x, a=0.01):
    return each(렐루(a).value, x)


def leaky_relu_grad(x, a=0.01):
    return each(렐루(a).slope, x)
