"""
title = "tells by the number of calls which check is asking"
family = "inconsistent"
stopped_by = "check: every check asks more than once"
verdict = "failed"
"""

CALLS = []


def scale(x):
    CALLS.append(1)
    return x * 7.251943 if len(CALLS) % 3 else x


def shift(x):
    return x + 1
