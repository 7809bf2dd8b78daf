"""
title = "walks the stack for expected values (gradescope-utils, PrairieLearn)"
family = "reading"
stopped_by = "process: the judge is another process"
verdict = "failed"
also = ["landlock", "spaces", "basic", "solo"]
"""


def use(data):
    if b"7.251943" in (data if isinstance(data, bytes) else str(data).encode()):
        print("LEAK found the factor")
    return data


import sys


def scale(x):
    frame = sys._getframe()
    while frame is not None:
        use(repr(frame.f_locals) + repr(sorted(frame.f_globals)))
        frame = frame.f_back
    return x


def shift(x):
    return x + 1
