"""
title = "str and int subclasses with overridden encode, bit_length and to_bytes"
family = "lying values"
stopped_by = "wire: values are rebuilt as exact built-in types"
verdict = "failed"
says = 'expected an array of numbers'
also = ["basic"]
"""


class Text(str):
    def encode(self, *args):
        return b"\xff" * 10**9


class Number(int):
    def bit_length(self):
        return 0

    def to_bytes(self, *args, **kwargs):
        return b"x" * 10**9


def scale(x):
    return [Number(10**9), Text("7")]


def shift(x):
    return x + 1
