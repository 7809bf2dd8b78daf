"""
title = "a loop that reports 100,000 losses where thirty were asked for"
family = "lying on the wire"
stopped_by = "subject: as many numbers as batches"
verdict = "crashed"
mission = "learn"
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
    return {"status": "ok", "carry": list(request["carry"]), "series": [0.0] * 100_000, "complete": True}


for thing in gc.get_objects():
    if isinstance(thing, Session):
        thing.operations["loop"] = lie


def make():
    return None


def step(x, w):
    return w, 0.0


def shift(x):
    return x + 1
