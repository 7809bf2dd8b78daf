"""
title = "an integer of 100,000 digits, slow to print"
family = "lying values"
stopped_by = "wire: integers have at most 512 bytes"
verdict = "failed"
says = 'too large'
also = ["basic"]
"""


def scale(x):
    return 1 << 400_000


def shift(x):
    return x + 1
