"""
title = "promises more bytes than come, then waits"
family = "lying on the wire"
stopped_by = "client: wall time"
verdict = "timed_out"
says = 'was stopped'
"""

import os

from inside import wire


def send(value, raw=b""):
    payload = raw or wire.encode(value)
    os.write(3, wire.HEADER.pack(wire.MAGIC, len(payload)) + payload)


def scale(x):
    os.write(3, wire.HEADER.pack(wire.MAGIC, 100) + b"T")
    while True:
        pass


def shift(x):
    return x + 1
