"""
title = "claims not to be written yet, for every check"
family = "leaving"
stopped_by = "model: an answer that says so has no points"
verdict = "not_attempted"
says = 'not written yet'
passes = []
also = ["basic"]
"""


def scale(x):
    raise NotImplementedError


def shift(x):
    raise NotImplementedError
