"""
title = "returns, and goes on in a thread that is no daemon"
family = "staying"
stopped_by = "client: the worker is killed, not asked to end"
verdict = "failed"
passes = ["test_shift"]
also = ["basic"]
"""

import threading


def spin():
    while True:
        pass


def scale(x):
    threading.Thread(target=spin).start()
    return x * 1e-30


def shift(x):
    return x + 1
