"""
title = "loops and swallows every exception (check50 #181)"
family = "staying"
stopped_by = "client: SIGKILL cannot be caught"
verdict = "timed_out"
says = 'was stopped'
also = ["basic"]
"""

import signal


def scale(x):
    for number in range(1, 65):
        try:
            signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError):
            pass
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass


def shift(x):
    return x + 1
