"""
title = "changes permissions, owners and times, and cuts files short"
family = "writing"
stopped_by = "mounts; Landlock for contents and names; seccomp for permissions, owners, times and truncate"
verdict = "failed"
also = ["landlock", "spaces"]
"""

import os

PATH = "@OUTSIDE@/treasure"
ATTEMPTS = [
    lambda: os.chmod(PATH, 0o777),
    lambda: os.chmod("@OUTSIDE@", 0),
    lambda: os.utime(PATH, (1, 1)),
    lambda: os.chown(PATH, 1, 1),
    lambda: os.truncate(PATH, 0),
    lambda: os.rename(PATH, PATH + "2"),
    lambda: os.unlink(PATH),
    lambda: os.link(PATH, PATH + "3"),
    lambda: os.symlink("/", PATH + "4"),
    lambda: os.mkfifo(PATH + "5"),
    lambda: os.mkdir(PATH + "6"),
    lambda: os.setxattr(PATH, "user.arena", b"1"),
]


def scale(x):
    for attempt in ATTEMPTS:
        try:
            attempt()
            print("LEAK", ATTEMPTS.index(attempt))
        except OSError:
            pass
    return x


def shift(x):
    return x + 1
