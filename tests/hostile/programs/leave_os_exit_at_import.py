"""
title = "ends the process while it is loaded"
family = "leaving"
stopped_by = "client: a closed channel is no answer"
verdict = "crashed"
says = 'exit code 0'
passes = []
also = ["basic"]
"""

import os

os._exit(0)


def shift(x):
    return x + 1
