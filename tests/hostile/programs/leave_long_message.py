"""
title = "raises with a message of 50 MB"
family = "leaving"
stopped_by = "session and faults: texts are cut"
verdict = "failed"
says = 'ValueError: xxx'
also = ["basic"]
"""


def scale(x):
    raise ValueError("x" * 50_000_000)


def shift(x):
    return x + 1
