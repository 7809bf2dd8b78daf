"""
title = "never comes back from C"
family = "staying"
stopped_by = "client: SIGKILL needs no bytecode"
verdict = "timed_out"
says = 'was stopped'
"""

import itertools


def scale(x):
    return all(itertools.repeat(1))


def shift(x):
    return x + 1
