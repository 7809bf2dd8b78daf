"""
title = "starts 2000 threads"
family = "growing"
stopped_by = "rlimits: processes"
verdict = "failed"
says = 'start new thread'
also = ["spaces"]
"""

import threading
import time


def scale(x):
    for _ in range(2_000):
        threading.Thread(target=time.sleep, args=(3,), daemon=True).start()
    print("LEAK started them all")
    return x


def shift(x):
    return x + 1
