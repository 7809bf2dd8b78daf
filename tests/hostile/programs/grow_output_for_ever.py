"""
title = "floods both outputs from four threads, faster than they are read"
family = "growing"
stopped_by = "client: a bounded drain, then the deadline"
verdict = "timed_out"
says = 'was stopped'
also = ["basic"]
"""

import os
import threading


def flood(descriptor):
    block = b"x" * (1 << 20)
    while True:
        os.write(descriptor, block)


def scale(x):
    for number in range(4):
        threading.Thread(target=flood, args=(1 + number % 2,), daemon=True).start()
    while True:
        pass


def shift(x):
    return x + 1
