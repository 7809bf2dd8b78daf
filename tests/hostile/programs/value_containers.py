"""
title = "tuple, dict and list subclasses that lie about their items"
family = "lying values"
stopped_by = "wire: values are rebuilt as exact built-in types"
verdict = "failed"
also = ["basic"]
"""


class List(list):
    def __iter__(self):
        while True:
            yield 0

    def __len__(self):
        return 10**9

    def __getitem__(self, index):
        return 0


class Tuple(tuple):
    __iter__ = List.__iter__
    __len__ = List.__len__


class Dict(dict):
    def items(self):
        return ((i, i) for i in range(10**9))

    __iter__ = List.__iter__


def scale(x):
    return List([Tuple([1.0, 2.0]), Dict(a=1)])


def shift(x):
    return x + 1
