"""
title = "lists what is installed, course included"
family = "reading"
stopped_by = "mounts and Landlock: only the mission's packages are in the view"
verdict = "failed"
also = ["landlock", "spaces"]
"""


def use(data):
    if b"7.251943" in (data if isinstance(data, bytes) else str(data).encode()):
        print("LEAK found the factor")
    return data


import importlib.metadata
import importlib.util


def scale(x):
    for found in importlib.metadata.distributions():
        if found.metadata["Name"] not in {"numpy", None}:
            print("LEAK", found.metadata["Name"])
    for name in ("grader", "tui", "pytest", "_pytest", "tests"):
        if importlib.util.find_spec(name):
            try:
                open(importlib.util.find_spec(name).origin).close()
                print("LEAK", name)
            except OSError:
                pass
    return x


def shift(x):
    return x + 1
