"""
title = "a list that contains itself"
family = "lying values"
stopped_by = "wire: depth"
verdict = "failed"
says = 'nested too deeply'
also = ["basic"]
"""


def scale(x):
    endless = []
    endless.append(endless)
    return endless


def shift(x):
    return x + 1
