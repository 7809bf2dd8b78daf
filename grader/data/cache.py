"""Where the grader keeps what it can make again, and the cache of reference results."""

from __future__ import annotations

import hashlib
import os
import shutil
import time
import zipfile
import zlib
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import numpy.typing as npt

from grader.files import whole

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import BinaryIO

AnyArray = npt.NDArray[Any]

#: What reading a damaged or foreign .npz can raise.
UNREADABLE: Final = (
    OSError,
    EOFError,
    KeyError,
    MemoryError,
    RuntimeError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
)
#: Reference results beyond this are dropped, the ones unused for longest first.
LIMIT_BYTES: Final = 200 * 1000 * 1000

_SUFFIX: Final = ".npz"
_STALE_S: Final = 86_400
# A prefix keeps the caller's names apart from the checksum.
_PREFIX: Final = "array."
_CHECKSUM: Final = "sha256"


def cache_dir(environ: Mapping[str, str] = os.environ) -> Path:
    """The folder of everything cached: $GRADE_CACHE, else where this platform keeps caches."""
    chosen = environ.get("GRADE_CACHE", "")
    if chosen:
        return expand(chosen)
    import platformdirs

    return Path(platformdirs.user_cache_dir("dl-missions", appauthor=False))


def expand(text: str) -> Path:
    """A path as a person writes it; a "~" stays where nobody knows the home folder, instead of raising."""
    return Path(os.path.expanduser(text))


def sweep(folder: Path, prefix: str) -> None:
    """Remove scratch folders that start with `prefix` and are a day old: their runs were killed."""
    for leftover in folder.glob(f"{prefix}*"):
        with suppress(OSError):
            if time.time() - leftover.stat().st_mtime > _STALE_S:
                shutil.rmtree(leftover, ignore_errors=True)


def cached_arrays(
    key_parts: Mapping[str, str],
    compute: Callable[[], dict[str, AnyArray]],
    *,
    cache: Path | None = None,
    limit_bytes: int = LIMIT_BYTES,
) -> dict[str, AnyArray]:
    """The arrays that `compute` returned under these key parts, from the cache if they are there.

    Args:
        key_parts: Everything the result depends on: digests of solution and data, versions of libraries.
        compute: Called when there is no entry, or when the entry is damaged; numeric arrays only.
        cache: Folder of the cache; `cache_dir()` when None.
        limit_bytes: Size of all entries together; the oldest go first, the newest always stays.

    Returns:
        Arrays of the caller's own, free to be changed. A cache that cannot be written costs time, no error.

    Raises:
        TypeError: `compute` returned an array of objects, which would have to be pickled.
    """
    folder = (cache_dir() if cache is None else cache) / "reference"
    entry = folder / f"{_key(key_parts)}{_SUFFIX}"
    found = _read(entry)
    if found is not None:
        return found
    arrays = {name: np.asarray(value) for name, value in compute().items()}
    objects = sorted(name for name, array in arrays.items() if array.dtype.hasobject)
    if objects:
        message = f"expected numeric arrays, received arrays of objects: {', '.join(objects)}"
        raise TypeError(message)
    with suppress(OSError):
        _write(entry, arrays)
        _prune(folder, entry, limit_bytes)
    return arrays


def _key(parts: Mapping[str, str]) -> str:
    """SHA-256 over the sorted parts, each with its length so that no two sets of parts read alike."""
    text = "".join(f"{len(k)}:{k}={len(v)}:{v};" for k, v in sorted(parts.items()))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _checksum(arrays: Mapping[str, AnyArray]) -> AnyArray:
    """SHA-256 over names, types, shapes and bytes; uint8 of shape (32,)."""
    total = hashlib.sha256()
    for name, array in sorted(arrays.items()):
        total.update(f"{name}\0{array.dtype.str}\0{array.shape}\0".encode("utf-8", "surrogatepass"))
        total.update(array.tobytes())
    return np.frombuffer(total.digest(), np.uint8)


def _read(entry: Path) -> dict[str, AnyArray] | None:
    """The arrays of an entry, or None when it is missing, damaged or not ours."""
    try:
        with entry.open("rb") as file, np.load(file, allow_pickle=False) as content:
            stored = {name: content[name] for name in content.files}
        checksum = stored.pop(_CHECKSUM)
    except (*UNREADABLE, TypeError):  # the last: a bare array, not an .npz
        return None
    arrays = {name.removeprefix(_PREFIX): array for name, array in stored.items()}
    if not np.array_equal(checksum, _checksum(arrays)):
        return None
    with suppress(OSError):
        os.utime(entry)  # used today: pruned last
    return arrays


def _write(entry: Path, arrays: Mapping[str, AnyArray]) -> None:
    """Write an entry so that nobody ever reads half of one."""
    entry.parent.mkdir(parents=True, exist_ok=True)
    named = {f"{_PREFIX}{name}": array for name, array in arrays.items()}
    with whole(entry) as file:
        _save(file, {_CHECKSUM: _checksum(arrays)} | named)


def _save(file: BinaryIO, arrays: Mapping[str, AnyArray]) -> None:
    """What `np.savez(..., allow_pickle=False)` writes, which NumPy before 2.2 cannot be asked for."""
    with zipfile.ZipFile(file, "w") as archive:
        for name, array in arrays.items():
            with archive.open(f"{name}.npy", "w", force_zip64=True) as member:
                np.lib.format.write_array(member, np.asanyarray(array), allow_pickle=False)


def _prune(folder: Path, newest: Path, limit_bytes: int) -> None:
    """Drop the entries unused for longest until the rest fits; scratch of killed runs counts as an entry."""
    entries = []
    for path in folder.iterdir():
        with suppress(FileNotFoundError):  # another process prunes too
            state = path.stat()
            entries.append((path != newest, -state.st_mtime_ns, state.st_size, path))
    total = 0
    for older, _, size, path in sorted(entries):
        total += size
        if older and total > limit_bytes:
            path.unlink(missing_ok=True)
