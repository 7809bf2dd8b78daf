"""
title = "leaves bytes behind the value"
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
    send(None, wire.encode({"id": 3, "status": "ok", "value": 0}) + b"N")
    os._exit(0)


def shift(x):
    return x + 1
