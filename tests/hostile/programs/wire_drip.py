"""
title = "sends its answer one byte at a time, for ever in time for the next look"
family = "lying on the wire"
stopped_by = "client: the deadline is for the whole answer"
verdict = "timed_out"
says = 'was stopped'
"""

import os

from inside import wire


def send(value, raw=b""):
    payload = raw or wire.encode(value)
    os.write(3, wire.HEADER.pack(wire.MAGIC, len(payload)) + payload)


import time


def scale(x):
    os.write(3, wire.HEADER.pack(wire.MAGIC, 1 << 20))
    while True:
        os.write(3, b"N")
        time.sleep(0.001)


def shift(x):
    return x + 1
