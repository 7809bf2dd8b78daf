"""
title = "registers what runs at the end"
family = "outliving"
stopped_by = "client: SIGKILL runs nothing"
verdict = "failed"
also = ["landlock", "spaces", "basic"]
"""

import atexit


def scale(x):
    atexit.register(open, "@OUTSIDE@/at-exit", "w")
    return x * 1e-30


def shift(x):
    return x + 1
