"""
title = "nothing"
family = "lying values"
stopped_by = "check: None is named"
verdict = "failed"
says = 'forget a return'
also = ["basic"]
"""


def scale(x):
    x *= 2


def shift(x):
    return x + 1
