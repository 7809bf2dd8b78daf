"""Python loops and lists, one row after the other."""

import math


def softmax(x):
    if x.ndim == 2:
        return [softmax(row) for row in x]
    largest = max(x)
    powers = [math.exp(value - largest) for value in x]
    total = sum(powers)
    return [power / total for power in powers]
