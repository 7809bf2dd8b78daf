"""
title = "forks twenty children that sleep"
family = "growing"
stopped_by = "namespaces: they die with the worker; basic: the factory adopts and ends them"
verdict = "failed"
also = ["landlock", "spaces", "basic"]
"""

import os
import time


def scale(x):
    try:
        for _ in range(20):
            if os.fork() == 0:
                time.sleep(20)
                os._exit(0)
    except OSError:
        pass
    return x * 1e-30


def shift(x):
    return x + 1
