"""
title = "says that it passed"
family = "lying on the wire"
stopped_by = "client: anything but one whole answer to the question ends the worker"
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
    send({"id": 3, "status": "passed", "value": 0, "score": 1.0, "outcome": "pass", "points": 100})
    os._exit(0)


def shift(x):
    return x + 1
