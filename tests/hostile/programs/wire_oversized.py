"""
title = "announces a frame of 2^60 bytes"
family = "lying on the wire"
stopped_by = "wire: the frame's cap, before a byte is read"
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
    os.write(3, wire.HEADER.pack(wire.MAGIC, 1 << 60))


def shift(x):
    return x + 1
