"""
title = "an object whose __array_interface__ points at foreign memory"
family = "lying values"
stopped_by = "subject: an object without plain data is a handle"
verdict = "failed"
says = 'expected an array of numbers'
also = ["basic"]
"""


class Liar:
    __array_interface__ = {"shape": (1 << 40,), "typestr": "<f8", "data": (0, False), "version": 3}


def scale(x):
    return Liar()


def shift(x):
    return x + 1
