"""What a data set is: four arrays of MNIST's shapes, their digests and how to check them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from grader.i18n import Message

Bytes = npt.NDArray[np.uint8]
Arrays = Mapping[str, Bytes]
Name = Literal["mnist", "digits"]

#: The names of the arrays in an .npz, in the order that digests are joined in.
ARRAYS: Final = ("x_train", "y_train", "x_test", "y_test")
_SIDE: Final = 28


@dataclass(frozen=True, slots=True, eq=False)
class Dataset:
    """Handwritten digits to learn from and to be judged on; the arrays are read-only.

    Attributes:
        name: Which data this is; the report says it.
        x_train: uint8 of shape (60000, 28, 28), 0 paper and 255 ink.
        y_train: uint8 of shape (60000,), 0 to 9.
        x_test: uint8 of shape (10000, 28, 28).
        y_test: uint8 of shape (10000,).
        digest: SHA-256, in hex, over the digests of the four arrays; part of the key of reference results.
        notices: What the person should know: a fallback, a file passed over, a cache that cannot be written.
    """

    name: Name
    x_train: Bytes
    y_train: Bytes
    x_test: Bytes
    y_test: Bytes
    digest: str
    notices: tuple[Message, ...] = ()

    @property
    def place(self) -> str:
        """The file that the images are read from; empty where they are in memory only."""
        array: Any = self.x_train
        while array is not None:
            if getattr(array, "filename", None):
                return str(array.filename)
            array = getattr(array, "base", None)
        return ""


def dataset(name: Name, arrays: Arrays, digest: str, notices: tuple[Message, ...] = ()) -> Dataset:
    """Put arrays under their names, as plain read-only ndarrays that share their memory."""
    plain = {key: np.asarray(arrays[key]) for key in ARRAYS}
    for array in plain.values():
        array.flags.writeable = False
    return Dataset(name, **plain, digest=digest, notices=notices)


def verify(data: Dataset) -> bool:
    """Whether the arrays still hash to the digest that they were loaded under; reads all 55 MB of them."""
    return join_digests(digests({name: getattr(data, name) for name in ARRAYS})) == data.digest


def shapes(rows: tuple[int, int]) -> dict[str, tuple[int, ...]]:
    """The shape of every array for (train, test) rows.

    >>> shapes((60_000, 10_000))["x_test"]
    (10000, 28, 28)
    """
    train, test = rows
    sizes = ((train, _SIDE, _SIDE), (train,), (test, _SIDE, _SIDE), (test,))
    return dict(zip(ARRAYS, sizes, strict=True))


def idx_header(shape: tuple[int, ...]) -> bytes:
    """The header of an IDX file of unsigned bytes: a magic number that ends in the rank, then the dimensions.

    Source: Y. LeCun, C. Cortes and C. Burges, The MNIST database, "File formats".

    >>> idx_header((2,)).hex()
    '0000080100000002'
    """
    return b"".join(number.to_bytes(4, "big") for number in (0x0800 | len(shape), *shape))


def digests(arrays: Arrays) -> dict[str, str]:
    """SHA-256, in hex, of every array as the bytes of an IDX file, which is how MNIST was published."""
    sums = {}
    for name in ARRAYS:
        content = np.ascontiguousarray(arrays[name], np.uint8)
        total = hashlib.sha256(idx_header(content.shape))
        total.update(content.data)
        sums[name] = total.hexdigest()
    return sums


def join_digests(sums: Mapping[str, str]) -> str:
    """One SHA-256, in hex, that stands for the digests of all four arrays."""
    return hashlib.sha256("\n".join(sums[name] for name in ARRAYS).encode()).hexdigest()
