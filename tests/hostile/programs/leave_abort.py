"""
title = "aborts"
family = "leaving"
stopped_by = "process: only the worker dies"
verdict = "crashed"
also = ["basic"]
"""

import os


def scale(x):
    os.abort()


def shift(x):
    return x + 1
