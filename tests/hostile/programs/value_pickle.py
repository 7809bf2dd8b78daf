"""
title = "pickled bytes that run code where they are loaded (otter, PrairieLearn)"
family = "lying values"
stopped_by = "wire: nothing is ever unpickled"
verdict = "failed"
says = 'expected an array of numbers'
also = ["basic", "solo"]
"""

import os
import pickle


class Bomb:
    def __reduce__(self):
        return os.system, ("touch @OUTSIDE@/unpickled",)


def scale(x):
    return pickle.dumps(Bomb())


def shift(x):
    return x + 1
