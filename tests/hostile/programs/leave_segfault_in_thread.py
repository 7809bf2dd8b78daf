"""
title = "crashes in a thread while the call is still running"
family = "leaving"
stopped_by = "process: only the worker dies"
verdict = "crashed"
says = 'segmentation fault'
also = ["basic"]
"""

import ctypes
import threading
import time


def scale(x):
    threading.Thread(target=ctypes.string_at, args=(0,)).start()
    time.sleep(5)


def shift(x):
    return x + 1
