"""
title = "patches the wire so that every answer is another (PrairieLearn's secure redesign)"
family = "patching"
stopped_by = "client: malformed answers count as none"
verdict = "crashed"
says = 'own channel'
passes = []
also = ["landlock", "basic"]
"""

from inside import wire


def lie(value, *args, **kwargs):
    return b"m" + (3).to_bytes(4, "big") + b"passed!"


wire.encode = lie


def scale(x):
    return x


def shift(x):
    return x + 1
