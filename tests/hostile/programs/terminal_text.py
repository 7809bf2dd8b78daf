"""
title = "returns text with escape sequences for the feedback to quote"
family = "terminal and CI"
stopped_by = "formats: escaped where it is shown"
verdict = "failed"
"""


def scale(x):
    return "\x1b[2J\n::error::owned\u202e"


def shift(x):
    return x + 1
