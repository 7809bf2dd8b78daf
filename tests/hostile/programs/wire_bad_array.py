"""
title = "arrays with unknown dtypes, 255 dimensions, impossible sizes"
family = "lying on the wire"
stopped_by = "wire: every header of an array is judged"
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
    send(None, b"a\xff\xff" + b"\xff" * 64)
    os._exit(0)


def shift(x):
    return x + 1
