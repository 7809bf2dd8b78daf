"""
title = "looks for secrets in its environment"
family = "reading"
stopped_by = "factory: the environment is a whitelist"
verdict = "failed"
also = ["landlock", "spaces", "basic"]
"""


def use(data):
    if b"7.251943" in (data if isinstance(data, bytes) else str(data).encode()):
        print("LEAK found the factor")
    return data


import os


def scale(x):
    allowed = {"HOME", "TMPDIR", "LC_ALL", "TZ", "PYTHONHASHSEED", "ARENA", "LC_CTYPE", "MALLOC_ARENA_MAX"}
    for name, value in os.environ.items():
        if name not in allowed and not name.endswith("_THREADS") and not name.startswith(("TF_", "CUDA_", "KERAS_")):
            print("LEAK", name, value)
    return x


def shift(x):
    return x + 1
