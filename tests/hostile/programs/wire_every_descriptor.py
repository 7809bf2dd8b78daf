"""
title = "writes frames to every descriptor that there is"
family = "lying on the wire"
stopped_by = "factory: descriptors above the channel are closed"
verdict = "failed"
also = ["landlock", "spaces", "basic"]
"""

import os

from inside import wire


def send(value, raw=b""):
    payload = raw or wire.encode(value)
    os.write(3, wire.HEADER.pack(wire.MAGIC, len(payload)) + payload)


def scale(x):
    payload = wire.encode({"id": 3, "status": "ok", "value": 0})
    for descriptor in (0, 1, 2, *range(4, 300)):
        try:
            os.write(descriptor, wire.HEADER.pack(wire.MAGIC, len(payload)) + payload)
        except OSError:
            continue
        if descriptor > 2:
            print("LEAK wrote to descriptor", descriptor)
    return x


def shift(x):
    return x + 1
