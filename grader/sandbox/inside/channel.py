"""The worker's end of the channel: whole frames over one stream socket."""

from __future__ import annotations

import socket
from typing import Final

from . import wire

LOST_CHANNEL: Final = 70
"""Exit code of a worker that can no longer speak: its channel was closed under it."""


class Closed(Exception):  # noqa: N818 - the other side is done, nothing failed
    """The other side closed the channel."""


def read_exactly(stream: socket.socket, count: int) -> bytearray:
    """Read `count` bytes.

    Raises:
        Closed: The other side closed the channel first.
    """
    buffer = bytearray(count)
    view = memoryview(buffer)
    at = 0
    while at < count:
        received = stream.recv_into(view[at:])
        if received == 0:
            raise Closed
        at += received
    return buffer


def read_frame(stream: socket.socket, caps: wire.Caps) -> bytearray:
    """Read the payload of one frame."""
    length = wire.payload_length(read_exactly(stream, wire.HEADER.size), caps)
    return read_exactly(stream, length)


def write_frame(stream: socket.socket, payload: bytes) -> None:
    """Write one payload with its header, without copying it once more."""
    stream.sendall(wire.HEADER.pack(wire.MAGIC, len(payload)))
    stream.sendall(payload)
