"""
title = "answers before it is asked"
family = "lying on the wire"
stopped_by = "client: anything but one whole answer to the question ends the worker"
verdict = "crashed"
passes = []
also = ["basic"]
"""

import os

from inside import wire


def send(value, raw=b""):
    payload = raw or wire.encode(value)
    os.write(3, wire.HEADER.pack(wire.MAGIC, len(payload)) + payload)


for number in (1, 2):
    send({"id": number, "status": "ok", "value": 0})


def scale(x):
    return x


def shift(x):
    return x + 1
