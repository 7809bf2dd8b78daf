"""
title = "loops for ever"
family = "staying"
stopped_by = "client: wall time"
verdict = "timed_out"
says = 'was stopped'
also = ["basic", "solo"]
"""


def scale(x):
    while True:
        pass


def shift(x):
    return x + 1
