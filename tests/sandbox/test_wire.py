"""The wire: what goes in comes out exact and plain; whatever else comes in is a WireError, cheaply."""

from __future__ import annotations

import contextlib
import math
import struct
import time
import tracemalloc
from typing import Any

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from grader.sandbox.inside import wire
from grader.sandbox.inside.wire import Caps, Handle, WireError, decode, encode

CAPS = Caps(frame_bytes=1 << 16, items=2_000, depth=16)
ITEM_BYTES = 256  # generous: what the most costly item takes in memory
KEYS = (
    st.none()
    | st.booleans()
    | st.integers(-(1 << 63), (1 << 63) - 1)
    | st.text()
    | st.binary()
    | st.floats(allow_nan=False)
)
ARRAYS = st.sampled_from(wire.DTYPES).flatmap(
    lambda dtype: arrays.arrays(dtype, arrays.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=4))
)
HANDLES = st.builds(Handle, st.integers(0, (1 << 32) - 1), st.sampled_from(["object", "Model", "모델", "_x1"]))
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(1 << 4000), 1 << 4000) | st.floats() | st.complex_numbers() | st.text()
    | st.binary() | ARRAYS | HANDLES,
    lambda inner: st.lists(inner) | st.lists(inner).map(tuple) | st.dictionaries(KEYS, inner),
    max_leaves=20,
)  # fmt: skip


def same(one: Any, other: Any) -> bool:
    """Equal in value and in exact type, nan included."""
    if type(one) is not type(other):
        return False
    if isinstance(one, np.ndarray):
        return bool(one.dtype == other.dtype and one.shape == other.shape and one.tobytes() == other.tobytes())
    if isinstance(one, list | tuple):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict):
        return len(one) == len(other) and all(
            same(a, b) and same(one[a], other[b]) for a, b in zip(one, other, strict=True)
        )
    if isinstance(one, float):
        return struct.pack("d", one) == struct.pack("d", other) or (math.isnan(one) and math.isnan(other))
    return repr(one) == repr(other)


@given(PLAIN)
@settings(deadline=None)
def test_plain_data_comes_back_exact(value: Any) -> None:
    assert same(decode(encode(value)), value)


@given(PLAIN)
@settings(deadline=None)
def test_what_is_decoded_can_be_encoded_to_the_same_bytes(value: Any) -> None:
    payload = encode(value)
    assert encode(decode(payload)) == payload


@given(st.binary(max_size=400))
@example(b"l" + b"\xff" * 4)
@example(b"a\x0b\x20" + bytes(8 * 32))
@example(b"m\0\0\0\1s\0\0\0\0")
@settings(deadline=None)
def test_any_bytes_give_a_value_or_a_wire_error(payload: bytes) -> None:
    judged(payload)


@given(PLAIN, st.lists(st.tuples(st.integers(0, 10_000), st.binary(max_size=4)), min_size=1, max_size=4))
@settings(deadline=None)
def test_a_damaged_frame_gives_a_value_or_a_wire_error(value: Any, damage: list[tuple[int, bytes]]) -> None:
    payload = bytearray(encode(value))
    for at, replacement in damage:
        start = at % (len(payload) + 1)
        payload[start : start + len(replacement)] = replacement
    judged(bytes(payload))


@given(st.binary(min_size=12, max_size=12))
def test_any_header_gives_a_length_within_the_cap_or_a_wire_error(header: bytes) -> None:
    with contextlib.suppress(WireError):
        assert 0 <= wire.payload_length(header, CAPS) <= CAPS.frame_bytes


def judged(payload: bytes) -> None:
    """Decode; nothing but a WireError, and no more memory than the caps give."""
    tracemalloc.start()
    try:
        decode(payload, CAPS)
    except WireError:
        pass
    finally:
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert peak <= 2 * len(payload) + ITEM_BYTES * min(CAPS.items, len(payload)) + (64 << 10)


def length(count: int) -> bytes:
    return count.to_bytes(4, "big")


ARRAY = b"a\x0b\0" + bytes(8)
BOMBS = {
    "four billion items": b"l\xff\xff\xff\xffNNNN",
    "four billion pairs": b"m\xff\xff\xff\xffNNNN",
    "a text past the end": b"s\xff\xff\xff\xffx",
    "an integer of megabytes": b"i\0\x10\0\0" + b"\xff" * (1 << 20),
    "deep lists": (b"l" + length(1)) * 100_000 + b"N",
    "deep dicts": (b"m" + length(1) + b"N") * 100_000 + b"N",
    "many empty lists": b"l" + length(1_500_000) + (b"l" + length(0)) * 1_500_000,
    "many arrays": b"l" + length(300_000) + ARRAY * 300_000,
    "many handles": b"l" + length(300_000) + (b"h" + length(0) + length(0)) * 300_000,
    "an array of 2**62": b"a\x0b\x02" + (1 << 31).to_bytes(8, "big") * 2,
    "an array of nothing by 2**59": b"a\x0b\x02" + bytes(8) + (1 << 59).to_bytes(8, "big"),
    "255 dimensions": b"a\x0b\xff" + (1).to_bytes(8, "big") * 255 + bytes(8),
    "an unknown dtype": b"a\xff\0" + bytes(8),
    "odd bools": b"a\0\1" + (2).to_bytes(8, "big") + b"\1\2",
    "a key that is a list": b"m" + length(1) + b"l" + length(0) + b"N",
    "a key twice": b"m" + length(2) + (b"s" + length(1) + b"a" + b"N") * 2,
    "a key of 80 bits": b"m" + length(1) + b"i" + length(10) + b"\x7f" * 10 + b"N",
    "bytes behind": b"NN",
    "nothing": b"",
    "half a text": b"s" + length(2) + b"\xed\xa0",
    "a surrogate": b"s" + length(3) + b"\xed\xa0\x80",
    "a long name": b"h" + length(1) + length(300) + b"x" * 300,
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused(name: str) -> None:
    with pytest.raises(WireError):
        decode(BOMBS[name])


def test_integers_that_hash_alike_cannot_be_keys() -> None:
    """With keys of any size this takes time quadratic in their number, hours for a frame of 3 MB."""
    keys = [k * (2**61 - 1) for k in range(1, 5_000)]
    with pytest.raises(WireError):
        encode(dict.fromkeys(keys))
    near = [k for k in keys if k < 1 << 63]
    assert len(near) < 8


def test_the_items_of_a_frame_bound_its_memory() -> None:
    caps = Caps(items=50_000)
    one = b"m" + length(1) + b"N" + b"N"  # the most memory for an item: a dict of one
    tracemalloc.start()
    decode(b"l" + length(12_000) + one * 12_000, caps)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 128 * caps.items


class Everything:
    """Equal to all, hashable as anything."""

    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = object.__hash__


@pytest.mark.parametrize(
    "value",
    [Everything(), {(1,): 2}, {1 << 80: 0}, 1 << 5000, lambda: 0, np.zeros(2, "O"), np.zeros(2, "M8[s]"), object],
    ids=["object", "tuple key", "wide key", "wide int", "function", "objects", "dates", "type"],
)
def test_what_is_no_plain_data_is_not_sent(value: object) -> None:
    with pytest.raises(WireError):
        encode(value)


def test_handles_stay_with_their_session() -> None:
    mine, theirs = object(), object()
    handle = Handle(3, "Model", owner=mine)
    assert decode(encode([handle], owner=mine)) == [handle]
    for owner in (theirs, None):
        with pytest.raises(wire.ForeignHandleError):
            encode({"x": (handle,)}, owner=owner)


def test_the_name_of_a_type_is_an_identifier() -> None:
    assert decode(encode(Handle(1, "\x1b[31m::error::"))) == Handle(1, "object")


def test_subclasses_arrive_as_their_base() -> None:
    class Text(str):
        __slots__ = ()

        def encode(self, *_args: object) -> bytes:
            return b"lie"

    class Array(np.ndarray[Any, Any]):
        def __array_ufunc__(self, *_args: Any, **_kwargs: Any) -> Any:
            return True

    got = decode(encode([Text("true"), np.zeros(2).view(Array), np.float64(1.5), {1, 2}]))
    assert [type(item) for item in got] == [str, np.ndarray, np.ndarray, list]
    assert got[0] == "true"


def test_decoding_takes_time_in_proportion() -> None:
    """Not a measurement: a loop that is quadratic would take minutes here."""
    began = time.process_time()
    decode(b"l" + length(200_000) + b"N" * 200_000)
    decode(encode({str(k): k for k in range(50_000)}))
    assert time.process_time() - began < 30
