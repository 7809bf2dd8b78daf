"""The wire format: plain data as bytes, and back as exact built-in types and base arrays.

A frame is a magic word, the payload's length and the payload. The payload is one value, tagged:

    N T F               None, True, False
    i LEN BYTES         int, signed big-endian         d 8 BYTES      float
    c 16 BYTES          complex                        s LEN UTF-8    str
    b LEN BYTES         bytes                          l t COUNT ...  list, tuple
    m COUNT KEY VALUE   dict                           a DTYPE NDIM DIMS DATA   numeric array, C order
    h ID LEN NAME       handle: an object that stays in the worker, and its type's name

Decoding is total: any bytes give a value or a `WireError`, within the given `Caps`: no more memory than the frame
again and about 128 bytes for each item, and no more time than that takes to read.
"""

from __future__ import annotations

import math
import struct
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Final

MAGIC: Final = b"DLM1"
HEADER: Final = struct.Struct("!4sQ")
_LENGTH: Final = struct.Struct("!I")
_DOUBLE: Final = struct.Struct("!d")
_COMPLEX: Final = struct.Struct("!dd")
DTYPES: Final = (
    "?",
    "i1",
    "u1",
    "<i2",
    "<u2",
    "<i4",
    "<u4",
    "<i8",
    "<u8",
    "<f2",
    "<f4",
    "<f8",
    "<c8",
    "<c16",
)
_CODES: Final = {
    ("|b1" if name == "?" else f"|{name}" if "<" not in name else name): n for n, name in enumerate(DTYPES)
}
"""The place of a dtype in `DTYPES` by what NumPy calls it, where its bytes can be sent as they are."""
ITEM_SIZES: Final = (1, 1, 1, 2, 2, 4, 4, 8, 8, 2, 4, 8, 8, 16)
REQUEST_BYTES: Final = 256 << 20  # the trusted side may send a whole data set; answers have a smaller cap
MAX_INT_BYTES: Final = 512
MAX_KEY_BYTES: Final = 8  # integers that are far apart can be made to hash alike: a dict of them would take hours
MAX_DIMENSIONS: Final = 32
MAX_NAME: Final = 200
# Tuples, made once: `str | int` in a function is an object made at every call.
_KEYS: Final = (str, int, float, bytes, type(None))
_CONTAINERS: Final = frozenset({dict, list, tuple})
_SEQUENCES: Final = (list, tuple)
_OBJECT_ITEMS: Final = 4  # what an array takes beside its data, or a handle beside its name, in items


class WireError(ValueError):
    """Bytes that are no frame of ours, or a value that is no plain data."""


class TooLargeError(WireError):
    """A value that is too deep, has too many items or too many bytes to be sent."""


class ForeignHandleError(WireError):
    """A handle that would be sent to another session than the one that gave it out."""

    def __init__(self, handle: Handle) -> None:
        super().__init__("a handle of another session")
        self.handle = handle


@dataclass(frozen=True)
class Caps:
    """What one frame may cost the one who reads or writes it."""

    frame_bytes: int = REQUEST_BYTES
    items: int = 1_000_000
    depth: int = 64


@dataclass(frozen=True)
class Handle:
    """A reference to an object that stays in the worker."""

    id: int
    type_name: str
    """What the worker calls the object's type; always an identifier."""
    owner: object = field(default=None, compare=False, repr=False)
    """The session that it belongs to, as the trusted side knows it; never on the wire."""


HandleOf = Callable[[Any], Handle]
ObjectOf = Callable[[Handle], Any]


def encode(value: object, caps: Caps | None = None, handle_of: HandleOf | None = None, owner: object = None) -> bytes:
    """Turn plain data into a payload.

    Args:
        value: Plain data; subclasses are sent as their plain base.
        caps: What the payload may cost.
        handle_of: Called for an object that is no plain data; None refuses it.
        owner: The session that the payload is for; another one's handles are refused.

    Raises:
        WireError: Not plain data, too deep (a list that holds itself, say), too many items or too large.
    """
    encoder = _Encoder(caps or Caps(), handle_of, owner)
    encoder.put(value, 0)
    return b"".join(encoder.chunks)


def decode(payload: bytes | bytearray, caps: Caps | None = None, object_of: ObjectOf | None = None) -> Any:
    """Turn a payload into exact built-in types, base `numpy.ndarray`s and handles.

    Args:
        payload: The bytes of one frame.
        caps: What the value may cost.
        object_of: Replaces each handle; None leaves handles as they are.

    Raises:
        WireError: Whatever is wrong with the bytes.
    """
    decoder = _Decoder(payload, caps or Caps(), object_of)
    value = decoder.take(0)
    if decoder.at != len(payload):
        raise WireError("bytes are left behind the value")
    return value


def frame(payload: bytes) -> bytes:
    """A payload with its header."""
    return HEADER.pack(MAGIC, len(payload)) + payload


def payload_length(header: bytes | bytearray, caps: Caps) -> int:
    """The length that a header announces.

    Raises:
        WireError: No header of ours, or a frame over the cap.
    """
    magic, length = HEADER.unpack(header)
    if magic != MAGIC:
        raise WireError("not a frame")
    if length > caps.frame_bytes:
        raise WireError(f"a frame of {length} bytes is over the cap of {caps.frame_bytes}")
    return int(length)


def _is_tensor(value: Any) -> bool:
    """Whether it is a tensor or variable of TensorFlow or Keras; neither is imported for that."""
    ours = any(str(each.__module__).startswith(("tensorflow.", "keras.")) for each in type(value).__mro__)
    return ours and callable(getattr(value, "numpy", None))


class _Encoder:
    """Writes one value; unbound methods of the built-in types see through subclasses."""

    def __init__(self, caps: Caps, handle_of: HandleOf | None, owner: object) -> None:
        self.caps = caps
        self.handle_of = handle_of
        self.owner = owner
        self.chunks: list[bytes] = []
        self.size = 0
        self.items = 0

    def put(self, value: Any, depth: int) -> None:
        self.items += 1
        if depth > self.caps.depth:
            raise TooLargeError("nested too deeply")
        if self.items > self.caps.items:
            raise TooLargeError("too many items")
        if value is None or value is True or value is False:
            self._add(b"N" if value is None else b"T" if value else b"F")
        elif isinstance(value, str):
            self._sized(b"s", str.encode(value, "utf-8", "backslashreplace"))
        elif type(value) in _CONTAINERS:  # most values; what only resembles one is asked what else it may be
            self._put_container(value, depth)
        elif isinstance(value, int):
            self._put_int(value)
        elif isinstance(value, Handle):
            if value.owner is not self.owner:
                raise ForeignHandleError(value)
            self.items += _OBJECT_ITEMS
            name = value.type_name[:MAX_NAME].encode("utf-8", "backslashreplace")
            self._sized(b"h" + _LENGTH.pack(value.id), name)
        elif not self._put_number(value):
            self._put_container(value, depth)

    def _put_int(self, value: int) -> None:
        length = _int_bytes(value)
        if length > MAX_INT_BYTES:
            raise WireError("an integer is too large")
        self._sized(b"i", int.to_bytes(value, length, "big", signed=True))

    def _put_number(self, value: Any) -> bool:
        numpy = sys.modules.get("numpy")
        if numpy is not None and isinstance(value, (numpy.ndarray, numpy.generic)):
            return self._put_array(numpy, value)
        if isinstance(value, float):
            self._add(b"d" + _DOUBLE.pack(value))
        elif isinstance(value, complex):
            self._add(b"c" + _COMPLEX.pack(complex.real.__get__(value), complex.imag.__get__(value)))
        elif isinstance(value, bytes | bytearray):
            self._sized(b"b", bytes(memoryview(value)))
        elif _is_tensor(value):
            return self._put_array(sys.modules["numpy"], value.numpy())
        else:
            return False
        return True

    def _put_array(self, numpy: Any, value: Any) -> bool:
        array = numpy.asarray(value)
        self.items += _OBJECT_ITEMS
        code = _CODES.get(array.dtype.str)
        if code is None:
            if array.dtype.char in "gG":  # extended precision has no portable bytes
                array = array.astype("<f8" if array.dtype.char == "g" else "<c16")
            code = _CODES.get(array.dtype.newbyteorder("<").str)
            if code is None:
                return False
        if array.nbytes + self.size > self.caps.frame_bytes:  # before a broadcast view is made real
            raise TooLargeError("too large")
        self._add(b"a" + bytes((code, array.ndim)) + struct.pack(f"!{array.ndim}Q", *array.shape))
        self._add(array.astype(DTYPES[code], copy=False).tobytes())
        return True

    def _put_container(self, value: Any, depth: int) -> None:
        if isinstance(value, _SEQUENCES):
            items = list.__iter__(value) if isinstance(value, list) else tuple.__iter__(value)
            self._put_items(b"l" if isinstance(value, list) else b"t", items, depth)
        elif isinstance(value, set | frozenset):
            self._put_items(b"l", sorted(set(value), key=repr), depth)
        elif isinstance(value, dict):
            pairs = list(dict.items(value))
            self._add(b"m" + _LENGTH.pack(len(pairs)))
            for key, item in pairs:
                self._put_key(key, depth + 1)
                self.put(item, depth + 1)
        elif self.handle_of is not None:
            self.items -= 1
            self.put(self.handle_of(value), depth)
        else:
            raise WireError(f"{type(value).__name__} is no plain data")

    def _put_key(self, key: Any, depth: int) -> None:
        numpy = sys.modules.get("numpy")
        if type(key) is not str and numpy is not None and isinstance(key, numpy.generic):
            key = key.item()
        if not isinstance(key, _KEYS):
            raise WireError(f"{type(key).__name__} is no key of a dict")
        if isinstance(key, int) and _int_bytes(key) > MAX_KEY_BYTES:
            raise WireError("an integer is too large")
        self.put(key, depth)

    def _put_items(self, tag: bytes, items: Iterable[Any], depth: int) -> None:
        items = list(items)
        self._add(tag + _LENGTH.pack(len(items)))
        for item in items:
            self.put(item, depth + 1)

    def _sized(self, tag: bytes, data: bytes) -> None:
        self._add(tag + _LENGTH.pack(len(data)) + data)

    def _add(self, chunk: bytes) -> None:
        self.size += len(chunk)
        if self.size > self.caps.frame_bytes:
            raise TooLargeError("too large")
        self.chunks.append(chunk)


def _int_bytes(value: int) -> int:
    """How many bytes an integer takes with its sign: -128 one, 128 two."""
    return int.bit_length(value if int.__ge__(value, 0) else int.__invert__(value)) // 8 + 1


class _Decoder:
    """Reads one value; every count is checked against the bytes that are left before it is believed."""

    def __init__(self, payload: bytes | bytearray, caps: Caps, object_of: ObjectOf | None) -> None:
        self.payload = memoryview(payload)
        self.end = len(payload)
        self.caps = caps
        self.object_of = object_of
        self.at = 0
        self.items = 0

    def take(self, depth: int) -> Any:
        self._count(1)
        if depth > self.caps.depth:
            raise WireError("nested too deeply")
        if self.at >= self.end:
            raise WireError("cut short")
        reader = _READERS.get(self.payload[self.at])
        self.at += 1
        if reader is None:
            raise WireError("an unknown tag")
        return reader(self, depth)

    def _count(self, items: int) -> None:
        self.items += items
        if self.items > self.caps.items:
            raise WireError("too many items")

    def _items(self) -> range:
        """The indices of a container's items: refused before the first is read, if they are too many."""
        count = self._length()
        if self.items + count > self.caps.items:
            raise WireError("too many items")
        return range(count)

    def _bytes(self, count: int) -> memoryview:
        end = self.at + count
        if end > self.end:
            raise WireError("cut short")
        part = self.payload[self.at : end]
        self.at = end
        return part

    def _length(self) -> int:
        length: int = _LENGTH.unpack(self._bytes(4))[0]
        if length > self.end - self.at:
            raise WireError("a length reaches past the end")
        return length

    def _int(self, _depth: int) -> int:
        length = self._length()
        if length > MAX_INT_BYTES:
            raise WireError("an integer is too large")
        return int.from_bytes(self._bytes(length), "big", signed=True)

    def _float(self, _depth: int) -> float:
        return float(_DOUBLE.unpack(self._bytes(8))[0])

    def _complex(self, _depth: int) -> complex:
        return complex(*_COMPLEX.unpack(self._bytes(16)))

    def _str(self, _depth: int = 0) -> str:
        try:
            return str(self._bytes(self._length()), "utf-8")
        except UnicodeDecodeError as error:
            raise WireError("a text is not UTF-8") from error

    def _raw(self, _depth: int) -> bytes:
        return bytes(self._bytes(self._length()))

    def _list(self, depth: int) -> list[Any]:
        return [self.take(depth + 1) for _ in self._items()]

    def _tuple(self, depth: int) -> tuple[Any, ...]:
        return tuple(self._list(depth))

    def _dict(self, depth: int) -> dict[Any, Any]:
        result: dict[Any, Any] = {}
        for _ in self._items():
            key = self.take(depth + 1)
            if not isinstance(key, _KEYS):
                raise WireError("a dict key is no plain scalar")
            if isinstance(key, int) and not -(1 << 63) <= key < 1 << 63:
                raise WireError("a dict key is out of range")
            if key in result:
                raise WireError("a dict key comes twice")
            result[key] = self.take(depth + 1)
        return result

    def _array(self, _depth: int) -> Any:
        code, ndim = self._bytes(2)
        if code >= len(DTYPES) or ndim > MAX_DIMENSIONS:
            raise WireError("an array with an unknown dtype or too many dimensions")
        self._count(_OBJECT_ITEMS)
        shape = struct.unpack(f"!{ndim}Q", self._bytes(8 * ndim))
        if max(shape, default=0) > sys.maxsize // 16:
            raise WireError("an array with a dimension out of range")
        # A zero among the sizes makes no room for absurd other sizes either.
        if math.prod([size or 1 for size in shape]) * ITEM_SIZES[code] > self.caps.frame_bytes:
            raise WireError("an array over the cap")
        data = self._bytes(math.prod(shape) * ITEM_SIZES[code])
        import numpy as np

        flat = np.frombuffer(data, dtype=DTYPES[code])
        if code == 0 and (flat.view("u1") > 1).any():
            raise WireError("a bool that is neither true nor false")
        return flat.reshape(shape).copy()

    def _handle(self, _depth: int) -> Any:
        self._count(_OBJECT_ITEMS)
        identity = int(_LENGTH.unpack(self._bytes(4))[0])
        name = self._str()
        if len(name) > MAX_NAME:
            raise WireError("a type's name is too long")
        handle = Handle(identity, name if name.isidentifier() else "object")  # it is shown to people
        return handle if self.object_of is None else self.object_of(handle)


_READERS: Final[dict[int, Callable[[_Decoder, int], Any]]] = {
    ord("N"): lambda _d, _n: None,
    ord("T"): lambda _d, _n: True,
    ord("F"): lambda _d, _n: False,
    ord("i"): _Decoder._int,  # noqa: SLF001 - the table belongs to the class
    ord("d"): _Decoder._float,  # noqa: SLF001
    ord("c"): _Decoder._complex,  # noqa: SLF001
    ord("s"): _Decoder._str,  # noqa: SLF001
    ord("b"): _Decoder._raw,  # noqa: SLF001
    ord("l"): _Decoder._list,  # noqa: SLF001
    ord("t"): _Decoder._tuple,  # noqa: SLF001
    ord("m"): _Decoder._dict,  # noqa: SLF001
    ord("a"): _Decoder._array,  # noqa: SLF001
    ord("h"): _Decoder._handle,  # noqa: SLF001
}
