"""
title = "raises its own limits"
family = "reading"
stopped_by = "rlimits: hard limits; no capabilities"
verdict = "failed"
also = ["landlock", "spaces"]
"""


def use(data):
    if b"7.251943" in (data if isinstance(data, bytes) else str(data).encode()):
        print("LEAK found the factor")
    return data


import resource


def scale(x):
    for name in dir(resource):
        if name.startswith("RLIMIT_"):
            soft, hard = resource.getrlimit(getattr(resource, name))
            if name in {"RLIMIT_AS", "RLIMIT_CPU", "RLIMIT_FSIZE", "RLIMIT_NOFILE", "RLIMIT_CORE"}:
                try:
                    resource.setrlimit(getattr(resource, name), (hard + 1, hard + 1))
                    print("LEAK", name)
                except (ValueError, OSError):
                    pass
    return x


def shift(x):
    return x + 1
