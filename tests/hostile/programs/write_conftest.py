"""
title = "plants conftest.py, sitecustomize.py, usercustomize.py and .pth files"
family = "writing"
stopped_by = "mounts: read-only, and ours is not there; Landlock: no right to write"
verdict = "failed"
also = ["landlock", "spaces"]
"""

import glob
import os
import site
import sys
import sysconfig

PLACES = [
    "@COURSE@/exercises",
    "@COURSE@",
    "@OUTSIDE@",
    os.getcwd(),
    "/",
    "/tmp",
    sysconfig.get_path("stdlib"),
    sysconfig.get_path("purelib"),
    site.getusersitepackages(),
    *sys.path,
    *glob.glob("/usr/lib/python3*"),
]


def scale(x):
    for place in PLACES:
        if place == os.getcwd():
            continue
        for name in ("conftest.py", "sitecustomize.py", "usercustomize.py", "arena.pth", "pytest.ini"):
            path = os.path.join(place, name)
            if os.path.exists(path):
                continue
            try:
                open(path, "w").close()
                print("LEAK", path)
                os.unlink(path)
            except OSError:
                pass
    return x


def shift(x):
    return x + 1
