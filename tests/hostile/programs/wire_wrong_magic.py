"""
title = "speaks another protocol"
family = "lying on the wire"
stopped_by = "client: anything but one whole answer to the question ends the worker"
verdict = "crashed"
says = 'own channel'
also = ["basic"]
"""

import os

from inside import wire


def send(value, raw=b""):
    payload = raw or wire.encode(value)
    os.write(3, wire.HEADER.pack(wire.MAGIC, len(payload)) + payload)


def scale(x):
    os.write(3, b"HTTP/1.1 200 OK\r\n\r\nscore: 10")
    return x


def shift(x):
    return x + 1
