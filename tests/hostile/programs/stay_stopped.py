"""
title = "stops itself with SIGSTOP"
family = "staying"
stopped_by = "client: wall time; a stopped process can be killed"
verdict = "timed_out"
says = 'was stopped'
also = ["basic"]
"""

import os
import signal


def scale(x):
    os.kill(os.getpid(), signal.SIGSTOP)
    while True:
        signal.pause()


def shift(x):
    return x + 1
