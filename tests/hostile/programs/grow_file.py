"""
title = "writes a file of 64 MB"
family = "growing"
stopped_by = "rlimits: file size; mounts: the private folder is 16 MB"
verdict = "failed"
says = 'OSError'
also = ["landlock", "spaces", "basic"]
"""


def scale(x):
    with open("big", "wb") as file:
        for _ in range(64):
            file.write(bytes(1 << 20))
            file.flush()
    print("LEAK wrote it")
    return x


def shift(x):
    return x + 1
