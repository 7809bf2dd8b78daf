"""
title = "puts the right numbers into the array after it returned it"
family = "inconsistent"
stopped_by = "session: an answer is bytes when it leaves"
verdict = "failed"
"""

import threading


def scale(x):
    wrong = x * 0.5

    def repair():
        wrong[:] = x * 7.251943

    timer = threading.Timer(0.02, repair)
    timer.daemon = True
    timer.start()
    return wrong


def shift(x):
    return x + 1
