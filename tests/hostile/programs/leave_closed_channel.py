"""
title = "closes the channel and returns"
family = "leaving"
stopped_by = "client: a closed channel is no answer"
verdict = "crashed"
says = 'own channel'
also = ["basic"]
"""

import os


def scale(x):
    os.close(3)
    return x


def shift(x):
    return x + 1
