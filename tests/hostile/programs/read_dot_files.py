"""
title = "reads the person's keys and history"
family = "reading"
stopped_by = "mounts: the path does not exist; Landlock: it cannot be opened"
verdict = "failed"
also = ["landlock", "spaces"]
"""


def use(data):
    if b"7.251943" in (data if isinstance(data, bytes) else str(data).encode()):
        print("LEAK found the factor")
    return data


import glob
import os

HOMES = ["/root", *glob.glob("/home/*"), os.path.expanduser("~")]


def scale(x):
    for home in HOMES:
        for name in (".ssh/id_rsa", ".bashrc", ".profile", ".netrc", ".git-credentials", ".bash_history"):
            if os.path.exists(f"{home}/{name}"):
                try:
                    open(f"{home}/{name}").read(1)
                    print("LEAK", home, name)
                except OSError:
                    pass
    for name in ("/etc/shadow", "/etc/passwd"):
        try:
            open(name).read(1)
            print("LEAK", name)
        except OSError:
            pass
    return x


def shift(x):
    return x + 1
