"""
title = "becomes a Python that inherits the channel"
family = "leaving"
stopped_by = "client: silence scores zero"
verdict = "failed"
"""

import os
import sys


def scale(x):
    os.execv(sys.executable, [sys.executable, "-c", "print(1)"])


def shift(x):
    return x + 1
