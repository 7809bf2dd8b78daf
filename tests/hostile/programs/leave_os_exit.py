"""
title = "ends the process with success"
family = "leaving"
stopped_by = "client: a closed channel is no answer"
verdict = "crashed"
says = 'exit code 0'
also = ["basic", "solo"]
"""

import os


def scale(x):
    os._exit(0)


def shift(x):
    return x + 1
