"""
title = "changes its file and what the grader quotes of it"
family = "writing"
stopped_by = "sandbox: the source is sent anew to every worker; quoted lines are text"
verdict = "failed"
also = ["landlock", "spaces", "basic"]
"""

import linecache
import os
import sys


def scale(x):
    linecache.cache.clear()
    for key in list(linecache.cache):
        linecache.cache[key] = (1, None, ["LEAK"], key)
    try:
        open(__file__, "w").write("print('LEAK')")
        os.unlink(__file__)
    except OSError:
        pass
    sys.modules[__name__].__file__ = "/etc/passwd"
    raise ValueError("look at my lines")


def shift(x):
    return x + 1
