"""Throw bytes at the wire's decoder until it does what it must not: `python -m tests.fuzz.fuzz_wire [SECONDS]`.

Guided by coverage where atheris is installed (Linux), by plain mutation of good frames where it is not. An input
that gives anything but a value or a WireError, or that takes too long or too much memory, ends the run and is printed.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any, Final

import numpy as np

from grader.sandbox.inside import wire

CAPS: Final = wire.Caps(frame_bytes=1 << 20, items=20_000, depth=64)
SEEDS: Final[tuple[Any, ...]] = (
    None,
    [True, False, -1, 1 << 200, 0.5, 1j, "텍스트", b"\0\xff"],
    {"id": 3, "status": "ok", "value": np.arange(6.0).reshape(2, 3), "args": [np.zeros(0, "i1")]},
    {"id": 4, "status": "raised", "type": "ValueError", "frames": [{"line": 1, "function": "f", "text": "x"}]},
    {"id": 5, "status": "ok", "value": (wire.Handle(1, "Model"), {1: {2.5: {b"k": [None, ([],)]}}})},
    [[[[[[[np.float32(1)]]]]]]],
)
PIECES: Final = (
    b"N",
    b"l\0\0\0\1",
    b"m\0\0\0\1",
    b"\xff\xff\xff\xff",
    bytes(8),
    b"a\x0b\1",
    b"h\0\0\0\0",
    b"i\0\0\0\1",
)
_MEMORY_BYTES: Final = 2 << 30


def judge(payload: bytes) -> None:
    """Decode, and encode again what was a value: the same bytes must come of it."""
    try:
        value = wire.decode(payload, CAPS)
    except wire.WireError:
        return
    again = wire.encode(value, CAPS)
    assert wire.encode(wire.decode(again, CAPS), CAPS) == again, payload


def mutants(seed: int) -> Iterator[bytes]:
    """Good frames with bytes changed, cut, doubled and crossed."""
    draw = random.Random(seed)
    pool = [wire.encode(value) for value in SEEDS]
    while True:
        data = bytearray(draw.choice(pool))
        for _ in range(draw.randint(1, 6)):
            at, end = sorted(draw.randint(0, len(data)) for _ in range(2))
            kind = draw.randrange(5)
            if kind == 0:
                data[at:at] = draw.choice(PIECES)
            elif kind == 1:
                del data[at : min(end, at + 8)]
            elif kind == 2:
                data[at:at] = data[at : min(end, at + 64)]
            elif kind == 3 and data:
                data[at % len(data)] = draw.randrange(256)
            else:
                data[at:] = draw.choice(pool)[at:]
        payload = bytes(data[: 1 << 16])
        if draw.random() < 0.02:
            pool = [*pool[-200:], payload]
        yield payload


def mutate(seconds: float, seed: int = 0) -> int:
    """Run plain mutation; returns how many inputs were judged."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_BYTES, resource.getrlimit(resource.RLIMIT_AS)[1]))
    until, count = time.monotonic() + seconds, 0
    for payload in mutants(seed):
        judge(payload)
        count += 1
        if count % 256 == 0 and time.monotonic() > until:
            return count
    return count


def guided(seconds: float) -> None:
    """Run libFuzzer with the decoder's coverage; it ends the process by itself."""
    import atheris

    instrument: Callable[..., Any] = atheris.instrument_func
    for name, function in list(vars(wire._Decoder).items()):
        if callable(function):
            setattr(wire._Decoder, name, instrument(function))
    for tag, reader in wire._READERS.items():
        wire._READERS[tag] = getattr(wire._Decoder, getattr(reader, "__name__", ""), reader)
    options = [
        f"-max_total_time={seconds:g}",
        "-timeout=5",
        "-rss_limit_mb=2048",
        "-max_len=4096",
        "-print_final_stats=1",
    ]
    atheris.Setup([sys.argv[0], *options, *sys.argv[2:]], judge)
    atheris.Fuzz()


def main() -> None:
    """Fuzz for some seconds, 10 if nothing is said."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 10.0
    try:
        import atheris  # noqa: F401 - is it there?
    except ImportError:
        print(f"{mutate(seconds)} inputs by plain mutation, no finding")  # noqa: T201 - a program's output
        return
    guided(seconds)


if __name__ == "__main__":
    main()
