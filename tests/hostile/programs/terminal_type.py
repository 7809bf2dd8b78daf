"""
title = "returns an object whose type's name is a CI command"
family = "terminal and CI"
stopped_by = "wire: a type's name is an identifier"
verdict = "failed"
"""


def scale(x):
    return type("\n::error::owned\x1b[31m", (), {})()


def shift(x):
    return x + 1
