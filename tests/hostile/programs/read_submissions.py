"""
title = "looks for other submissions in temporary folders"
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
    for folder in ("/tmp", "/var/tmp", "@OUTSIDE@/../temporary", "/box"):
        try:
            names = os.listdir(folder)
        except OSError:
            continue
        if names:
            print("LEAK", folder, names)
    return x


def shift(x):
    return x + 1
