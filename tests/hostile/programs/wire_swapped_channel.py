"""
title = "puts another socket in the channel's place"
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


import socket

PAIR = socket.socketpair()


def scale(x):
    os.dup2(PAIR[0].fileno(), 3)
    return x


def shift(x):
    return x + 1
