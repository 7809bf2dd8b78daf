"""
title = "looks for descriptors that were left open"
family = "reading"
stopped_by = "factory: descriptors above the channel are closed"
verdict = "failed"
also = ["landlock", "spaces", "basic"]
"""


def use(data):
    if b"7.251943" in (data if isinstance(data, bytes) else str(data).encode()):
        print("LEAK found the factor")
    return data


import os


def scale(x):
    for descriptor in range(4, 1024):
        try:
            print("LEAK", descriptor, os.fstat(descriptor))
        except OSError:
            pass
    return x


def shift(x):
    return x + 1
