"""
title = "makes 3000 files"
family = "growing"
stopped_by = "mounts: the private folder has 1024 inodes"
verdict = "failed"
says = 'OSError'
also = ["spaces"]
"""


def scale(x):
    for number in range(3_000):
        open(str(number), "w").close()
    print("LEAK made them")
    return x


def shift(x):
    return x + 1
