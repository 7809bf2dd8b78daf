"""
title = "changes its input and lets the session report the old one"
family = "lying on the wire"
stopped_by = "a session that lies is an answer that is wrong"
verdict = "failed"
passes = []
also = ["basic"]
"""

import os

from inside import wire


def send(value, raw=b""):
    payload = raw or wire.encode(value)
    os.write(3, wire.HEADER.pack(wire.MAGIC, len(payload)) + payload)


import gc

from inside.session import Session


def lie(request):
    return {"status": "ok", "value": 0.0, "args": request["args"]}


for thing in gc.get_objects():
    if isinstance(thing, Session):
        thing.operations["call"] = lie


def scale(x):
    x *= 0


def shift(x):
    return x + 1
