"""
title = "reads its parents' memory, environment and command line through /proc"
family = "reading"
stopped_by = "mounts and Landlock: of /proc there is nothing but one's own command line"
verdict = "failed"
also = ["landlock", "spaces"]
"""


def use(data):
    if b"7.251943" in (data if isinstance(data, bytes) else str(data).encode()):
        print("LEAK found the factor")
    return data


def scale(x):
    for pid in ("self", "1", "2", "@GRADER@"):
        for name in ("environ", "cmdline", "mem", "maps", "stack", "cwd", "root/etc/passwd"):
            if (pid, name) == ("self", "cmdline"):
                continue  # its own, which TensorFlow wants to read
            try:
                with open(f"/proc/{pid}/{name}", "rb") as file:
                    print("LEAK", pid, name, file.read(9))
            except OSError:
                pass
    return x


def shift(x):
    return x + 1
