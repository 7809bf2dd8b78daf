"""
title = "replaces the standard streams by objects that raise"
family = "patching"
stopped_by = "process: it ends itself"
verdict = "crashed"
passes = []
also = ["landlock", "basic"]
"""

import sys


class Bad:
    def __getattr__(self, name):
        raise SystemExit

    def flush(self):
        raise SystemExit


sys.stdout = sys.stderr = sys.stdin = Bad()


def scale(x):
    return x


def shift(x):
    return x + 1
