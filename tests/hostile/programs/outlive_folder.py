"""
title = "leaves folders that are hard to remove: deep, closed, with a link out"
family = "outliving"
stopped_by = "folder.remove: neither recursion nor paths nor links"
verdict = "failed"
also = ["landlock", "spaces", "basic", "solo"]
"""

import os


def scale(x):
    home = os.getcwd()
    os.symlink("@OUTSIDE@", "link")
    for _ in range(600):
        os.mkdir("d" * 100)
        os.chdir("d" * 100)
    try:
        os.mkdir("closed", 0)
        os.chmod(".", 0)
    except OSError:
        pass
    os.chdir(home)
    return x * 1e-30


def shift(x):
    return x + 1
