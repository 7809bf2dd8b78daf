"""
title = "reads from address zero"
family = "leaving"
stopped_by = "process: only the worker dies"
verdict = "crashed"
says = 'segmentation fault'
also = ["basic", "solo"]
"""

import ctypes


def scale(x):
    ctypes.string_at(0)


def shift(x):
    return x + 1
