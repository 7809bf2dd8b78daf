"""
title = "walks the file system for solutions, checks and databases"
family = "reading"
stopped_by = "mounts: the path does not exist; Landlock: it cannot be opened"
verdict = "failed"
also = ["spaces"]
"""


def use(data):
    if b"7.251943" in (data if isinstance(data, bytes) else str(data).encode()):
        print("LEAK found the factor")
    return data


import os


def scale(x):
    seen = 0
    for folder, folders, files in os.walk("/"):
        folders[:] = [name for name in folders if name not in {"proc", "sys", "lib", "lib64", "numpy"}]
        for name in files:
            seen += 1
            if name in {"answer.py", "test_answer.py", "treasure", "course.toml", "progress.sqlite"}:
                print("LEAK", folder, name)
        if seen > 60_000:
            break
    return x


def shift(x):
    return x + 1
