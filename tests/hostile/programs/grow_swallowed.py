"""
title = "fills the memory and swallows the error, for the next call to starve"
family = "growing"
stopped_by = "sandbox: the worker is replaced; an answer must come with its own memory"
verdict = "failed"
also = ["landlock", "spaces", "basic"]
"""

HOARD = []


def scale(x):
    try:
        while len(HOARD) < 400:
            HOARD.append(bytearray(1 << 20))
    except MemoryError:
        pass
    HOARD.clear()
    return x * 3


def shift(x):
    return x + 1
