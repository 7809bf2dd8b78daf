"""
title = "children of children, each in a session of its own"
family = "outliving"
stopped_by = "seccomp: no fork; namespaces; basic: the factory ends strays until there are none"
verdict = "failed"
also = ["landlock", "spaces", "basic"]
"""

import os
import time


def scale(x):
    try:
        for _ in range(12):
            if os.fork():
                break
            os.setsid()
        else:
            time.sleep(20)
        if os.getppid() and os.getpid() != PID:
            time.sleep(20)
    except OSError:
        pass
    return x * 1e-30


PID = os.getpid()


def shift(x):
    return x + 1
