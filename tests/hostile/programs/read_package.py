"""
title = "imports the grader and asks it for the solution"
family = "reading"
stopped_by = "mounts and Landlock: our package is not in the view"
verdict = "failed"
also = ["landlock", "spaces"]
"""


def use(data):
    if b"7.251943" in (data if isinstance(data, bytes) else str(data).encode()):
        print("LEAK found the factor")
    return data


import sys


def scale(x):
    sys.path += ["@CHECKOUT@", "@COURSE@", "@COURSE@/solutions/exercise_01_scale"]
    try:
        import grader.engine  # a bare folder of that name, with nothing in it that can be read, is no find

        print("LEAK imported", grader)
    except ImportError:
        pass
    import answer as stolen

    return stolen.scale(x) if stolen is not sys.modules[__name__] else x


def shift(x):
    return x + 1
