"""
title = "closes every descriptor and stays"
family = "leaving"
stopped_by = "client: a closed channel is no answer"
verdict = "crashed"
says = 'own channel'
also = ["basic"]
"""

import os
import time


def scale(x):
    os.closerange(0, 64)
    time.sleep(5)


def shift(x):
    return x + 1
