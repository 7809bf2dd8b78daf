"""
title = "1.2 million empty lists in 6 MB"
family = "lying on the wire"
stopped_by = "wire: the cap on items"
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
    one = b"l\0\0\0\0"
    payload = b"l" + (1_200_000).to_bytes(4, "big") + one * 1_200_000
    view = memoryview(wire.HEADER.pack(wire.MAGIC, len(payload)) + payload)
    while view:
        view = view[os.write(3, view) :]
    os._exit(0)


def shift(x):
    return x + 1
