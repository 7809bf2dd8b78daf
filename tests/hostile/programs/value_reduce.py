"""
title = "an object whose __reduce__ and __getstate__ run code"
family = "lying values"
stopped_by = "wire: nothing is ever pickled"
verdict = "failed"
says = 'expected an array of numbers'
also = ["basic"]
"""


class Bomb:
    def __reduce__(self):
        return print, ("LEAK pickled",)

    __reduce_ex__ = __getstate__ = lambda self, *args: print("LEAK pickled")


def scale(x):
    return Bomb()


def shift(x):
    return x + 1
