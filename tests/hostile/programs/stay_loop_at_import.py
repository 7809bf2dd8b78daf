"""
title = "loops for ever while it is loaded"
family = "staying"
stopped_by = "client: wall time"
verdict = "timed_out"
says = 'was stopped'
passes = []
"""

while True:
    pass


def shift(x):
    return x + 1
