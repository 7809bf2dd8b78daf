"""
title = "reads the next questions in a thread"
family = "lying on the wire"
stopped_by = "client: silence scores zero"
verdict = "timed_out"
passes = []
"""

import os

from inside import wire


def send(value, raw=b""):
    payload = raw or wire.encode(value)
    os.write(3, wire.HEADER.pack(wire.MAGIC, len(payload)) + payload)


import threading


def steal():
    while os.read(3, 1 << 16):
        pass


def scale(x):
    threading.Thread(target=steal, daemon=True).start()
    return x * 1e-30


def shift(x):
    return x + 1
