"""
title = "promises more bytes than come, then ends"
family = "lying on the wire"
stopped_by = "client: anything but one whole answer to the question ends the worker"
verdict = "crashed"
says = 'exit code 0'
also = ["basic"]
"""

import os

from inside import wire


def send(value, raw=b""):
    payload = raw or wire.encode(value)
    os.write(3, wire.HEADER.pack(wire.MAGIC, len(payload)) + payload)


def scale(x):
    os.write(3, wire.HEADER.pack(wire.MAGIC, 100) + b"T")
    os._exit(0)


def shift(x):
    return x + 1
