"""
title = "sleeps"
family = "staying"
stopped_by = "client: wall time"
verdict = "timed_out"
says = 'was stopped'
"""

import time


def scale(x):
    time.sleep(10_000)


def shift(x):
    return x + 1
