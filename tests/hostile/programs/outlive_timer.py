"""
title = "a signal handler that fires after the answer"
family = "outliving"
stopped_by = "client: an answer is taken once"
verdict = "failed"
also = ["landlock", "spaces", "basic"]
"""

import os
import signal


def handler(*_):
    os._exit(0)


def scale(x):
    signal.signal(signal.SIGALRM, handler)
    signal.setitimer(signal.ITIMER_REAL, 30)
    return x * 1e-30


def shift(x):
    return x + 1
