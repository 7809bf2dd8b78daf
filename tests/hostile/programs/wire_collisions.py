"""
title = "200,000 keys that all hash to zero: hours in a dict"
family = "lying on the wire"
stopped_by = "wire: keys have at most 64 bits"
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
    keys = (k * (2**61 - 1) for k in range(1, 100_001))
    payload = b"m" + (100_000).to_bytes(4, "big")
    payload += b"".join(b"i\0\0\0\x0a" + key.to_bytes(10, "big") + b"N" for key in keys)
    view = memoryview(wire.HEADER.pack(wire.MAGIC, len(payload)) + payload)
    while view:
        view = view[os.write(3, view) :]
    os._exit(0)


def shift(x):
    return x + 1
