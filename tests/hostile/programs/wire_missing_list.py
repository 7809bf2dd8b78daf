"""
title = "lists 200,000 names that are almost the missing one"
family = "lying on the wire"
stopped_by = "faults: only what can be a name, and 200 of them"
verdict = "failed"
says = 'does not define'
also = ["basic"]
"""

import os

from inside import wire


def send(value, raw=b""):
    payload = raw or wire.encode(value)
    os.write(3, wire.HEADER.pack(wire.MAGIC, len(payload)) + payload)


def scale(x):
    names = ["a" * 150 + "b"] * 200_000
    send({"id": 3, "status": "missing", "name": "a" * 150, "defined": names})
    os._exit(0)


def shift(x):
    return x + 1
