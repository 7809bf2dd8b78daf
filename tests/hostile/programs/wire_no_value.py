"""
title = "says ok and has no value"
family = "lying on the wire"
stopped_by = "subject: no value is None"
verdict = "failed"
says = 'forget a return'
also = ["basic"]
"""

import os

from inside import wire


def send(value, raw=b""):
    payload = raw or wire.encode(value)
    os.write(3, wire.HEADER.pack(wire.MAGIC, len(payload)) + payload)


def scale(x):
    send({"id": 3, "status": "ok"})
    os._exit(0)


def shift(x):
    return x + 1
