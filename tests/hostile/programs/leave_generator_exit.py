"""
title = "raises GeneratorExit"
family = "leaving"
stopped_by = "session: every exception is a reply"
verdict = "failed"
says = 'GeneratorExit'
also = ["basic"]
"""


def scale(x):
    raise GeneratorExit


def shift(x):
    return x + 1
