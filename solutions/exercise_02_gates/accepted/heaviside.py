"""np.heaviside with 0 at 0, float32 in between, arrays without axes as answers, nested lists from step."""

import numpy as np


def step(x):
    return np.heaviside(x, 0).astype(np.float32).tolist()


def perceptron(x, w, b):
    합계 = np.einsum("i,i->", x, w) + b
    return np.array(합계 > 0, dtype=np.float32)


def AND(x1, x2):
    return int(x1 and x2)


def NAND(x1, x2):
    return int(not (x1 and x2))


def OR(x1, x2):
    return x1 | x2


if __name__ == "__main__":
    print(AND(1, 1))
