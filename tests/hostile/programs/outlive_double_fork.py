"""
title = "a grandchild in its own session rewrites the course later (gradescope-utils)"
family = "outliving"
stopped_by = "seccomp: no fork; namespaces: it dies with the worker; basic: the factory adopts and ends it"
verdict = "failed"
also = ["landlock", "spaces", "basic"]
"""

import os
import time


def scale(x):
    try:
        if os.fork() == 0:
            os.setsid()
            if os.fork() == 0:
                time.sleep(20)
                open("@OUTSIDE@/later", "w").close()
            os._exit(0)
    except OSError:
        pass
    return x * 1e-30


def shift(x):
    return x + 1
