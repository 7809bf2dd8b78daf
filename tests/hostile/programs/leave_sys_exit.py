"""
title = "raises SystemExit"
family = "leaving"
stopped_by = "session: every exception is a reply"
verdict = "failed"
says = 'SystemExit'
also = ["basic", "solo"]
"""

import sys


def scale(x):
    sys.exit(0)


def shift(x):
    return x + 1
