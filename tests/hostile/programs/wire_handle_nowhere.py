"""
title = "a handle that points nowhere, for a check to hand back"
family = "lying on the wire"
stopped_by = "subject: a handle is only ever handed back to the worker"
verdict = "crashed"
mission = "learn"
also = ["basic"]
"""

import os

from inside import wire


def send(value, raw=b""):
    payload = raw or wire.encode(value)
    os.write(3, wire.HEADER.pack(wire.MAGIC, len(payload)) + payload)


def make():
    send({"id": 3, "status": "ok", "value": wire.Handle(10**9, "Model")})


def step(x, w):
    return w, 0.0


def shift(x):
    return x + 1
