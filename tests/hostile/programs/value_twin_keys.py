"""
title = "a dict with two keys of one text"
family = "lying values"
stopped_by = "wire: a key comes once"
verdict = "crashed"
says = 'own channel'
also = ["basic"]
"""


class Key(str):
    def __hash__(self):
        return id(self)

    def __eq__(self, other):
        return self is other


def scale(x):
    return {Key("a"): 1, Key("a"): 2}


def shift(x):
    return x + 1
