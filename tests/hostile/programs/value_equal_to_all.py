"""
title = "an object whose __eq__ is True (gradescope-utils)"
family = "lying values"
stopped_by = "subject: an object without plain data is a handle"
verdict = "failed"
says = 'expected an array of numbers'
also = ["basic"]
"""


class Liar:
    def __eq__(self, other):
        return True

    def __array__(self, *args, **kwargs):
        raise SystemExit

    def __len__(self):
        return 3


def scale(x):
    return Liar()


def shift(x):
    return x + 1
