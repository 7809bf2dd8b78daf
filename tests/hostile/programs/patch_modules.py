"""
title = "replaces modules, so that what is imported later is its own"
family = "patching"
stopped_by = "process: the judge's modules are in another process"
verdict = "failed"
also = ["landlock", "basic"]
"""

import sys
import types


class Everything(types.ModuleType):
    def __getattr__(self, name):
        return lambda *args, **kwargs: True


def scale(x):
    for name in ("math", "struct", "json", "socket", "traceback", "linecache", "numpy.testing"):
        sys.modules[name] = Everything(name)
    return x


def shift(x):
    return x + 1
