"""
title = "an exception whose every part has the wrong type"
family = "lying on the wire"
stopped_by = "faults: missing or odd parts become empty"
verdict = "failed"
says = 'raised'
also = ["basic"]
"""

import os

from inside import wire


def send(value, raw=b""):
    payload = raw or wire.encode(value)
    os.write(3, wire.HEADER.pack(wire.MAGIC, len(payload)) + payload)


def scale(x):
    send(
        {
            "id": 3,
            "status": "raised",
            "type": 7,
            "message": [1],
            "frames": [1, {"line": "x"}, {"line": -1}],
            "syntax": 3,
        }
    )
    os._exit(0)


def shift(x):
    return x + 1
