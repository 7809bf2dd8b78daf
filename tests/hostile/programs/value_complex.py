"""
title = "complex numbers with an imaginary part beside"
family = "lying values"
stopped_by = "compare: real numbers only"
verdict = "failed"
says = 'dtype complex128'
also = ["basic"]
"""


def scale(x):
    return x + 1j


def shift(x):
    return x + 1
