"""
title = "defines names that attack who lists them"
family = "terminal and CI"
stopped_by = "formats: escaped where it is shown"
verdict = "failed"
says = 'does not define scale'
"""

globals()["sc\x1b[31male"] = globals()["\n::error::"] = 1


def shift(x):
    return x + 1
