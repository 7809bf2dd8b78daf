"""
title = "prints 64 MB"
family = "growing"
stopped_by = "client: beyond the cap it is read and thrown away"
verdict = "failed"
also = ["landlock", "spaces", "basic", "solo"]
"""


def scale(x):
    for _ in range(64):
        print("x" * (1 << 20))
    return x * 1e-30


def shift(x):
    return x + 1
