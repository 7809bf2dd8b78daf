"""
title = "an array of bools that are neither true nor false"
family = "lying on the wire"
stopped_by = "wire: bools are judged"
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
    send(None, b"a\0\x01" + (4).to_bytes(8, "big") + b"\2\3\4\5")
    os._exit(0)


def shift(x):
    return x + 1
