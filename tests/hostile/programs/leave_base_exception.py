"""
title = "raises an exception that `except Exception` does not catch"
family = "leaving"
stopped_by = "session: every exception is a reply"
verdict = "failed"
says = 'Gone'
also = ["basic"]
"""


class Gone(BaseException):
    pass


def scale(x):
    raise Gone


def shift(x):
    return x + 1
