"""
title = "a generator that never ends, in place of a list"
family = "lying values"
stopped_by = "subject: it is no plain data"
verdict = "failed"
says = 'expected an array of numbers'
also = ["basic"]
"""

import itertools


def scale(x):
    return itertools.repeat(0.0)


def shift(x):
    return x + 1
