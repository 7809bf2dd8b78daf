"""
title = "answers twice, the second time when the check has gone on"
family = "lying on the wire"
stopped_by = "client: anything but one whole answer to the question ends the worker"
verdict = "failed"
also = ["basic"]
"""

import os

from inside import wire


def send(value, raw=b""):
    payload = raw or wire.encode(value)
    os.write(3, wire.HEADER.pack(wire.MAGIC, len(payload)) + payload)


import threading
import time


def later():
    time.sleep(0.05)
    send({"id": 2, "status": "ok", "value": 0})


def scale(x):
    threading.Thread(target=later, daemon=True).start()
    return x * 1e-30


def shift(x):
    return x + 1
