"""
title = "sends a byte out of band"
family = "lying on the wire"
stopped_by = "client: what is not in the stream is not read"
verdict = "failed"
also = ["basic"]
"""

import os

from inside import wire


def send(value, raw=b""):
    payload = raw or wire.encode(value)
    os.write(3, wire.HEADER.pack(wire.MAGIC, len(payload)) + payload)


import socket
import time


def scale(x):
    channel = socket.socket(fileno=os.dup(3))
    channel.send(b"x", socket.MSG_OOB)
    time.sleep(0.1)
    return x


def shift(x):
    return x + 1
