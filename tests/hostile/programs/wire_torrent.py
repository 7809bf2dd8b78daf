"""
title = "sends single bytes as fast as it can"
family = "lying on the wire"
stopped_by = "client: the deadline is looked at after every piece"
verdict = "timed_out"
says = 'was stopped'
"""

import os

from inside import wire


def send(value, raw=b""):
    payload = raw or wire.encode(value)
    os.write(3, wire.HEADER.pack(wire.MAGIC, len(payload)) + payload)


def scale(x):
    os.write(3, wire.HEADER.pack(wire.MAGIC, 60 << 20))
    while True:
        os.write(3, b"N")


def shift(x):
    return x + 1
