"""
title = "says that a name of spaces is missing, to be searched for in a source full of spaces"
family = "lying on the wire"
stopped_by = "faults: only what can be a name"
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
    send({"id": 3, "status": "missing", "name": " ", "defined": []})
    os._exit(0)


# @SPACES@


def shift(x):
    return x + 1
