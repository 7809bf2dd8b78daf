"""
title = "plants numpy.py and random.py where the next worker starts, then leaves"
family = "writing"
stopped_by = "factory: -P, and a fresh folder for each worker"
verdict = "crashed"
also = ["landlock", "spaces", "basic"]
"""

import os


def scale(x):
    for name in ("numpy", "random", "inside", "answer", "linecache", "traceback"):
        with open(name + ".py", "w") as file:
            file.write("print('LEAK', __file__)")
    os._exit(1)


def shift(x):
    import random

    random.random()
    return x + 1
