"""
title = "announces four billion items in nine bytes"
family = "lying on the wire"
stopped_by = "wire: a count is judged against the bytes that are left"
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
    send(None, b"l\xff\xff\xff\xff" + b"NNNN")
    os._exit(0)


def shift(x):
    return x + 1
