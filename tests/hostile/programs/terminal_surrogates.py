"""
title = "prints and raises lone surrogates, which no report can hold"
family = "terminal and CI"
stopped_by = "formats: escaped where it is shown"
verdict = "failed"
"""


def scale(x):
    print("\ud800 \udfff")
    raise ValueError("\ud800" * 10)


def shift(x):
    return x + 1
