"""
title = "asks the garbage collector for everything in memory"
family = "reading"
stopped_by = "process: the worker never held it"
verdict = "failed"
also = ["landlock", "spaces", "basic"]
"""


def use(data):
    if b"7.251943" in (data if isinstance(data, bytes) else str(data).encode()):
        print("LEAK found the factor")
    return data


import gc


def scale(x):
    for thing in gc.get_objects():
        if type(thing) is dict and any(key in thing for key in ("reference_factor", "test_scale")):
            print("LEAK", list(thing)[:5])
        if type(thing) is float and abs(thing - float("7.25" + "1943")) < 1e-9:
            print("LEAK the factor")
    return x


def shift(x):
    return x + 1
