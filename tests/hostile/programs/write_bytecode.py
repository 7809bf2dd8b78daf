"""
title = "plants compiled modules in __pycache__"
family = "writing"
stopped_by = "mounts: read-only, and ours is not there; Landlock: no right to write"
verdict = "failed"
also = ["landlock", "spaces"]
"""

import os
import sys


def scale(x):
    for path in ["@COURSE@/exercises/exercise_01_scale", "@OUTSIDE@", *sys.path]:
        try:
            os.makedirs(path + "/__pycache__/arena")
            print("LEAK", path)
            os.rmdir(path + "/__pycache__/arena")
        except OSError:
            pass
    return x


def shift(x):
    return x + 1
