"""
title = "reseeds every generator, so that the next inputs are known"
family = "patching"
stopped_by = "process: inputs are drawn by the judge"
verdict = "failed"
also = ["landlock", "basic"]
"""

import random

import numpy as np

random.seed(0)
np.random.seed(0)
np.random.default_rng = lambda *args: None


def scale(x):
    return x


def shift(x):
    return x + 1
