"""
title = "writes the answer into its input and returns the input"
family = "lying values"
stopped_by = "session: a check sends copies and keeps its own"
verdict = "failed"
also = ["basic"]
"""


def scale(x):
    x[:] = 0
    return x


def shift(x):
    return x + 1
