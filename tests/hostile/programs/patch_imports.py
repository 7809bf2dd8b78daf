"""
title = "hooks the import system"
family = "patching"
stopped_by = "process: the judge's imports are in another process; the worker cannot answer"
verdict = "crashed"
passes = []
also = ["landlock", "basic"]
"""

import builtins
import importlib.abc
import sys


class Hook(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        print("imported", name)
        return None


sys.meta_path.insert(0, Hook())
sys.path_hooks.clear()
builtins.__import__ = lambda *args, **kwargs: sys.modules["builtins"]


def scale(x):
    return x


def shift(x):
    return x + 1
