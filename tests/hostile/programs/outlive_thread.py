"""
title = "a daemon thread goes on after the answer"
family = "outliving"
stopped_by = "client: the whole process is killed before the verdict"
verdict = "failed"
also = ["landlock", "spaces", "basic", "solo"]
"""

import threading
import time


def later():
    time.sleep(3)
    print("LEAK still alive")


def scale(x):
    threading.Thread(target=later, daemon=True).start()
    return x * 1e-30


def shift(x):
    return x + 1
