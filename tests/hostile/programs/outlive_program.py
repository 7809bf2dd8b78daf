"""
title = "starts a program that stays"
family = "outliving"
stopped_by = "seccomp: no execve; namespaces; basic: the factory ends it"
verdict = "failed"
also = ["landlock", "spaces", "basic"]
"""

import subprocess
import sys


def scale(x):
    try:
        subprocess.Popen([sys.executable, "-S", "-c", "import time; time.sleep(20)"], start_new_session=True)
    except OSError:
        pass
    return x * 1e-30


def shift(x):
    return x + 1
