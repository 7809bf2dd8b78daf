"""
title = "400,000 arrays of no dimension, each a hundred times its bytes"
family = "lying on the wire"
stopped_by = "wire: an array counts as five items"
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
    one = b"a\x0b\0" + bytes(8)
    payload = b"l" + (400_000).to_bytes(4, "big") + one * 400_000
    view = memoryview(wire.HEADER.pack(wire.MAGIC, len(payload)) + payload)
    while view:
        view = view[os.write(3, view) :]
    os._exit(0)


def shift(x):
    return x + 1
