"""
title = "reads through links out of its private folder"
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
    os.symlink("@OUTSIDE@/treasure", "link")
    try:
        os.link("@OUTSIDE@/treasure", "hard")
    except OSError:
        pass
    return use(open("link").read())


def shift(x):
    return x + 1
