"""
title = "matches a pattern that takes for ever"
family = "staying"
stopped_by = "client: SIGKILL needs no bytecode"
verdict = "timed_out"
says = 'was stopped'
"""

import re


def scale(x):
    return re.match("(a+)+$", "a" * 64 + "b")


def shift(x):
    return x + 1
