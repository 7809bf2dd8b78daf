"""
title = "raises an exception whose text, name and traceback attack who prints them"
family = "leaving"
stopped_by = "faults: texts only, of a certain length"
verdict = "failed"
also = ["basic"]
"""


class Meta(type):
    __name__ = "\x1b[31m" * 1000


class Bad(Exception, metaclass=Meta):
    def __str__(self):
        raise SystemExit

    __repr__ = __str__


def scale(x):
    error = Bad("x" * 10_000_000)
    error.__cause__ = error.__context__ = error
    error.name = "y" * 10_000_000
    raise error


def shift(x):
    return x + 1
