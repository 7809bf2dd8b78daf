"""
title = "answers in the program's place, before it does"
family = "lying on the wire"
stopped_by = "client: what was forged is a value like any other; the second answer ends the worker"
verdict = "failed"
passes = ["test_shift"]
also = ["basic"]
"""

import os

from inside import wire


def send(value, raw=b""):
    payload = raw or wire.encode(value)
    os.write(3, wire.HEADER.pack(wire.MAGIC, len(payload)) + payload)


def scale(x):
    send({"id": 3, "status": "ok", "value": x * 2})
    return x


def shift(x):
    return x + 1
