"""
title = "nests 60,000 lists in 300 kB, to overflow the decoder's stack"
family = "lying on the wire"
stopped_by = "wire: depth is judged before it is entered"
verdict = "crashed"
says = 'own channel'
also = ["basic"]
"""

import os

from inside import wire


def send(value, raw=b""):
    payload = raw or wire.encode(value)
    os.write(3, wire.HEADER.pack(wire.MAGIC, len(payload)) + payload)


def scale(x):
    send(None, (b"l" + b"\0\0\0\1") * 60_000 + b"N")
    os._exit(0)


def shift(x):
    return x + 1
