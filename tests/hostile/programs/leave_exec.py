"""
title = "becomes another program"
family = "leaving"
stopped_by = "seccomp: no execve; client: another program gives no answer"
verdict = "failed"
says = 'PermissionError'
also = ["landlock"]
"""

import os


def scale(x):
    os.execv("/bin/true", ["true"])


def shift(x):
    return x + 1
