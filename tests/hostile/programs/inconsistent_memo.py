"""
title = "remembers its results by the identity of the input"
family = "inconsistent"
stopped_by = "check: every check asks more than once"
verdict = "failed"
"""

MEMO = {}


def scale(x):
    return MEMO.setdefault("key", x * 7.251943)


def shift(x):
    return x + 1
