"""
title = "returns a text of 20 MB for the feedback to quote"
family = "growing"
stopped_by = "run: a sentence is cut"
verdict = "failed"
also = ["landlock", "spaces", "basic"]
"""


def scale(x):
    return "x" * 20_000_000


def shift(x):
    return x + 1
