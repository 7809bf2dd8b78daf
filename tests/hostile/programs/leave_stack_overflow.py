"""
title = "overflows the C stack"
family = "leaving"
stopped_by = "process: only the worker dies"
verdict = "crashed"
also = ["basic"]
"""

import sys


def scale(x):
    sys.setrecursionlimit(10**9)
    nested = []
    for _ in range(200_000):
        nested = [nested]
    return repr(nested)


def shift(x):
    return x + 1
