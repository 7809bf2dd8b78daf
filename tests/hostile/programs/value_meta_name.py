"""
title = "an object whose type's name is no text"
family = "lying values"
stopped_by = "session: what cannot be encoded is unreadable"
verdict = "failed"
also = ["basic"]
"""


class Meta(type):
    __name__ = property(lambda cls: [1, 2, 3])


class Liar(metaclass=Meta):
    pass


def scale(x):
    return Liar()


def shift(x):
    return x + 1
