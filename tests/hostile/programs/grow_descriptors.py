"""
title = "opens 300 files"
family = "growing"
stopped_by = "rlimits: open files"
verdict = "failed"
says = 'Too many open files'
also = ["landlock", "spaces", "basic"]
"""

import os


def scale(x):
    for _ in range(300):
        os.open("/dev/null", os.O_RDONLY)
    print("LEAK opened them")
    return x


def shift(x):
    return x + 1
