"""
title = "forks 200 times"
family = "growing"
stopped_by = "seccomp: no fork; rlimits: processes"
verdict = "failed"
also = ["landlock", "filter"]
"""

import os
import time


def scale(x):
    for _ in range(200):
        if os.fork() == 0:
            time.sleep(3)
            os._exit(0)
    print("LEAK forked")
    return x


def shift(x):
    return x + 1
