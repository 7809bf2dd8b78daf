"""
title = "looks for the grader, pytest and the checks among the modules"
family = "reading"
stopped_by = "factory: imports nothing of ours but the wire"
verdict = "failed"
also = ["landlock", "spaces", "basic"]
"""


def use(data):
    if b"7.251943" in (data if isinstance(data, bytes) else str(data).encode()):
        print("LEAK found the factor")
    return data


import sys


def scale(x):
    for name in list(sys.modules):
        if name.split(".")[0] in {"grader", "pytest", "_pytest", "test_answer", "reference", "tests"}:
            print("LEAK", name)
    return x


def shift(x):
    return x + 1
