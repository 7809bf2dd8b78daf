"""
title = "an exception with 30,000 frames"
family = "lying on the wire"
stopped_by = "faults: texts and lists are cut"
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
    frames = [{"line": 10**9, "function": "f" * 9, "text": "t" * 9}] * 30_000
    send({"id": 3, "status": "raised", "type": "E" * 10_000, "message": "m" * 10**6, "frames": frames})
    os._exit(0)


def shift(x):
    return x + 1
