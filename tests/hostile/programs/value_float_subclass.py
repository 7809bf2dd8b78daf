"""
title = "a float subclass that equals everything (passes pytest.approx)"
family = "lying values"
stopped_by = "wire: values are rebuilt as exact built-in types"
verdict = "failed"
also = ["basic"]
"""


class Liar(float):
    def __eq__(self, other):
        return True

    def __sub__(self, other):
        return 0.0

    __rsub__ = __sub__

    def __float__(self):
        return 1.0

    __hash__ = float.__hash__


def scale(x):
    return [[Liar(0) for _ in row] if row.ndim else Liar(0) for row in x]


def shift(x):
    return x + 1
