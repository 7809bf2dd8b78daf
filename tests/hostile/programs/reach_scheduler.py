"""
title = "slows the grader down and binds it to one core"
family = "reaching out"
stopped_by = "namespaces: no such process; seccomp: no such call"
verdict = "failed"
also = ["landlock", "filter"]
"""

import os


def scale(x):
    pid = int("@GRADER@")
    attempts = [
        lambda: os.setpriority(os.PRIO_PROCESS, pid, os.getpriority(os.PRIO_PROCESS, pid)),
        lambda: os.sched_setscheduler(pid, os.SCHED_OTHER, os.sched_param(0)),
    ]
    for attempt in attempts:
        try:
            attempt()
            print("LEAK", attempts.index(attempt))
        except OSError:
            pass
    return x


def shift(x):
    return x + 1
