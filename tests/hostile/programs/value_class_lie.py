"""
title = "an object that says it is a float, an array, a list"
family = "lying values"
stopped_by = "session: what cannot be encoded is unreadable"
verdict = "failed"
says = 'cannot be read'
also = ["basic"]
"""


class Liar:
    def __init__(self, kind):
        self.kind = kind

    @property
    def __class__(self):
        return self.kind


def scale(x):
    return [Liar(float), Liar(list), Liar(dict), Liar(int), Liar(type(x))]


def shift(x):
    return x + 1
