"""
title = "reads the solution and uses it"
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
    names = {}
    with open("@COURSE@/solutions/exercise_01_scale/answer.py") as file:
        exec(use(file.read()), names)
    return names["scale"](x)


def shift(x):
    return x + 1
