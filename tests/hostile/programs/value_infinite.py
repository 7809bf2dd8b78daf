"""
title = "infinities, whose difference is nan"
family = "lying values"
stopped_by = "compare: not (error <= tolerance)"
verdict = "failed"
says = 'holds inf'
also = ["basic"]
"""


def scale(x):
    return x * float("inf")


def shift(x):
    return x + 1
