"""
title = "reads the checks (otter's hidden tests)"
family = "reading"
stopped_by = "mounts: the path does not exist; Landlock: it cannot be opened"
verdict = "failed"
also = ["landlock", "spaces"]
"""


def use(data):
    if b"7.251943" in (data if isinstance(data, bytes) else str(data).encode()):
        print("LEAK found the factor")
    return data


def scale(x):
    print("LEAK", open("@COURSE@/exercises/exercise_01_scale/test_answer.py").read(10))
    return x


def shift(x):
    return x + 1
