"""
title = "patches pytest and unittest (gradescope-utils, otter, check50)"
family = "patching"
stopped_by = "process: the judge's modules are in another process"
verdict = "failed"
also = ["landlock", "basic", "solo"]
"""

import sys
import types
import unittest

unittest.TestResult.wasSuccessful = lambda self: True
unittest.TestCase.run = lambda self, result=None: result
for name in ("pytest", "_pytest", "_pytest.runner", "grader", "grader.check", "gradescope_utils"):
    sys.modules[name] = types.ModuleType(name)


def scale(x):
    return x


def shift(x):
    return x + 1
