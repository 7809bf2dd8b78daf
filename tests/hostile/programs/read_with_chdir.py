"""
title = "climbs out with a descriptor of its folder"
family = "reading"
stopped_by = "mounts: the path does not exist; Landlock: it cannot be opened"
verdict = "failed"
also = ["landlock", "spaces"]
"""


def use(data):
    if b"7.251943" in (data if isinstance(data, bytes) else str(data).encode()):
        print("LEAK found the factor")
    return data


import os


def scale(x):
    here = os.open(".", os.O_RDONLY)
    up = os.open("../../../../../../.." + "@OUTSIDE@/treasure", os.O_RDONLY, dir_fd=here)
    return use(os.read(up, 100))


def shift(x):
    return x + 1
