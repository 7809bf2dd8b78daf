"""
title = "pretends that the person pressed Ctrl-C"
family = "leaving"
stopped_by = "session: every exception is a reply"
verdict = "failed"
says = 'KeyboardInterrupt'
also = ["basic"]
"""


def scale(x):
    raise KeyboardInterrupt


def shift(x):
    return x + 1
