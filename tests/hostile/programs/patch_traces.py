"""
title = "traces and profiles everything that runs after it"
family = "patching"
stopped_by = "process: the judge's modules are in another process"
verdict = "failed"
also = ["landlock", "basic"]
"""

import sys
import threading


def trace(frame, event, arg):
    if "reference" in frame.f_locals or "want" in frame.f_locals:
        print("LEAK", frame)
    return trace


sys.settrace(trace)
sys.setprofile(trace)
threading.settrace(trace)


def scale(x):
    return x


def shift(x):
    return x + 1
