"""
title = "returns a list of 1.5 million items"
family = "growing"
stopped_by = "wire: the cap on items"
verdict = "failed"
says = 'too many items'
also = ["landlock", "spaces", "basic"]
"""


def scale(x):
    return [None] * 1_500_000


def shift(x):
    return x + 1
