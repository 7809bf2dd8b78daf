"""MNIST as it is published: its hashes, its mirrors, and the two kinds of file it comes in."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from grader.data.cache import UNREADABLE
from grader.data.dataset import ARRAYS, Arrays, Bytes, digests, idx_header, shapes
from grader.errors import DataError
from grader.i18n import M

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Mirror:
    """A place that MNIST can be fetched from.

    Attributes:
        base_url: Address of the folder, ending in "/".
        files: One .npz, or the four gzipped IDX files in the order of ARRAYS.
    """

    base_url: str
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Supply:
    """What can be loaded and from where; tests hand in a smaller one.

    Attributes:
        rows: Rows for training and for testing, of MNIST and of `digits`.
        sha256: The digest that each array must have, as the bytes of an IDX file.
        mirrors: Where MNIST is fetched from, in order.
        connect_s: How long a mirror may take to answer, seconds: offline must be noticed soon.
        read_s: How long a mirror may fall silent, seconds.
        attempts: How often a mirror that answers, but fails, is asked.
    """

    rows: tuple[int, int]
    sha256: Mapping[str, str]
    mirrors: tuple[Mirror, ...]
    connect_s: float = 3.0
    read_s: float = 20.0
    attempts: int = 2


OFFICIAL: Final = Supply(
    rows=(60_000, 10_000),
    sha256={
        "x_train": "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
        "y_train": "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
        "x_test": "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
        "y_test": "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
    },
    mirrors=(
        Mirror("https://storage.googleapis.com/tensorflow/tf-keras-datasets/", ("mnist.npz",)),
        Mirror(
            "https://ossci-datasets.s3.amazonaws.com/mnist/",
            (
                "train-images-idx3-ubyte.gz",
                "train-labels-idx1-ubyte.gz",
                "t10k-images-idx3-ubyte.gz",
                "t10k-labels-idx1-ubyte.gz",
            ),
        ),
    ),
)


def read_npz(path: Path, supply: Supply) -> Arrays:
    """Read and verify an .npz.

    Args:
        path: A file with the four arrays of ARRAYS, such as Keras's mnist.npz.
        supply: The shapes and digests that they must have.

    Raises:
        DataError: The file is missing, damaged, or holds something else; the message says which.
    """
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as content:
            arrays = {name: content[name] for name in ARRAYS if name in content.files}
    except FileNotFoundError as error:
        raise DataError(M("{path} does not exist.", path=path)) from error
    except (*UNREADABLE, TypeError) as error:  # the last: a bare array, which is no context
        fault = M("{path} is not a readable .npz file ({reason}).", path=path, reason=type(error).__name__)
        raise DataError(fault) from error
    missing = [name for name in ARRAYS if name not in arrays]
    if missing:
        raise DataError(
            M(
                "{path} lacks {missing}; the file must hold x_train, y_train, x_test and y_test.",
                path=path,
                missing=", ".join(missing),
            )
        )
    return _official(arrays, supply, path)


def read_idx(paths: Sequence[Path], supply: Supply) -> Arrays:
    """Read and verify the four gzipped IDX files, in the order of ARRAYS.

    Raises:
        DataError: A file is damaged, or holds something else; the message says which.
    """
    arrays = {}
    for (name, shape), path in zip(shapes(supply.rows).items(), paths, strict=True):
        header, size = idx_header(shape), int(np.prod(shape))
        try:
            with gzip.open(path) as file:
                content = file.read(len(header) + size + 1)  # the one more notices a longer file
        except UNREADABLE as error:
            raise DataError(M("{path} is not a readable gzip file.", path=path)) from error
        if len(content) != len(header) + size or not content.startswith(header):
            raise DataError(M("{path} is not an IDX file of shape {shape}.", path=path, shape=shape))
        arrays[name] = np.frombuffer(content, np.uint8, offset=len(header)).reshape(shape)
    return _official(arrays, supply, paths[0].parent)


def _official(arrays: dict[str, Bytes], supply: Supply, path: Path) -> Arrays:
    """The arrays, when shapes, types and digests are those of the supply; else DataError."""
    for name, shape in shapes(supply.rows).items():
        array = arrays[name]
        if array.shape != shape or array.dtype != np.uint8:
            raise DataError(
                M(
                    "{path} is not MNIST: expected {name} of shape {shape} and type uint8, "
                    "received shape {received} and type {dtype}.",
                    path=path,
                    name=name,
                    shape=shape,
                    received=array.shape,
                    dtype=array.dtype,
                )
            )
    for name, digest in digests(arrays).items():
        if digest != supply.sha256[name]:
            raise DataError(
                M(
                    "{path} is not the official MNIST: expected SHA-256 {expected} for {name}, received {received}.",
                    path=path,
                    name=name,
                    expected=supply.sha256[name][:12],
                    received=digest[:12],
                )
            )
    return arrays
