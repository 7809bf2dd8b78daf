"""
title = "sends descriptors along, which would be received"
family = "lying on the wire"
stopped_by = "client: recv takes no descriptors"
verdict = "failed"
also = ["basic"]
"""

import os

from inside import wire


def send(value, raw=b""):
    payload = raw or wire.encode(value)
    os.write(3, wire.HEADER.pack(wire.MAGIC, len(payload)) + payload)


import array
import socket


def scale(x):
    channel = socket.socket(fileno=os.dup(3))
    payload = wire.encode({"id": 3, "status": "ok", "value": 0})
    frame = wire.HEADER.pack(wire.MAGIC, len(payload)) + payload
    socket.send_fds(channel, [frame], [1] * 10)
    os._exit(0)


def shift(x):
    return x + 1
