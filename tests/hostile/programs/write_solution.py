"""
title = "makes the solution as wrong as itself"
family = "writing"
stopped_by = "mounts: read-only, and ours is not there; Landlock: no right to write"
verdict = "failed"
also = ["landlock", "spaces"]
"""

import os


def scale(x):
    path = "@COURSE@/solutions/exercise_01_scale/answer.py"
    for mode in ("a", "w", "x", "r+"):
        try:
            open(path, mode).close()
            print("LEAK opened", mode)
        except OSError:
            pass
    os.replace("@OUTSIDE@/treasure", path)
    return x


def shift(x):
    return x + 1
