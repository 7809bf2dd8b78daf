"""
title = "patches isinstance, len, type, float and the exceptions"
family = "patching"
stopped_by = "process: the judge's builtins are in another process; the worker cannot answer"
verdict = "crashed"
passes = ["test_shift"]
also = ["landlock", "basic"]
"""

import builtins


class Liar(type):
    def __instancecheck__(cls, instance):
        return True

    def __subclasscheck__(cls, other):
        return True


class Exception(builtins.Exception, metaclass=Liar):
    pass


def scale(x):
    builtins.AssertionError = Exception
    builtins.len = lambda _: 3
    builtins.isinstance = lambda *_: True
    builtins.float = builtins.int = lambda *_: 0
    return x


def shift(x):
    return x + 1
