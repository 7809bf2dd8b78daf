"""
title = "waits for itself"
family = "staying"
stopped_by = "client: wall time"
verdict = "timed_out"
says = 'was stopped'
"""

import threading


def scale(x):
    lock = threading.Lock()
    lock.acquire()
    lock.acquire()


def shift(x):
    return x + 1
