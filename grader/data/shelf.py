"""Unpacked data sets: plain .npy files that are memory-mapped, and a manifest that vouches for them."""

from __future__ import annotations

import json
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from grader.data.cache import sweep
from grader.data.dataset import ARRAYS, Arrays, Bytes, digests, join_digests, shapes
from grader.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Mapping

_MANIFEST: Final = "manifest.json"
_FORMAT: Final = 1
_SOURCES: Final = 8  # files remembered as verified, the newest
_DAMAGED: Final = (OSError, EOFError, LookupError, ValueError, TypeError, RecursionError)


@dataclass(frozen=True, slots=True)
class Shelf:
    """One unpacked data set.

    The manifest holds the arrays' digests and the size and time of every file. While the files keep both they
    are taken at their word, which costs a few milliseconds; else, as after a copy, they are hashed.

    Attributes:
        folder: Where the .npy files and the manifest are.
        rows: Rows for training and for testing.
        sha256: The digests that the arrays must have; None takes the manifest's.
    """

    folder: Path
    rows: tuple[int, int]
    sha256: Mapping[str, str] | None = None

    def open(self, *, check: bool = False) -> tuple[Arrays, str] | None:
        """The arrays, memory-mapped and read-only, and the digest of them all.

        Args:
            check: Hash the arrays even when size and time of their files are as they were.

        Returns:
            None when the shelf is empty, damaged, or holds something else.
        """
        try:
            manifest = self._manifest()
            sums = manifest["sha256"]
            digest = join_digests(sums)
            stamp = self._stamp()
            arrays = {name: self._map(name, shape) for name, shape in shapes(self.rows).items()}
            if self.sha256 is not None and sums != dict(self.sha256):
                return None
            if check or manifest["files"] != stamp:
                if digests(arrays) != sums:
                    return None
                self._note({**manifest, "files": stamp})
        except _DAMAGED:
            return None
        return arrays, digest

    def put(self, arrays: Arrays, sums: Mapping[str, str]) -> None:
        """Unpack arrays, whole or not at all, however many processes do so at once.

        Args:
            arrays: The arrays, verified by the caller.
            sums: Their digests.

        Raises:
            OSError: The folder cannot be written, or the disk is full.
        """
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        sweep(self.folder.parent, f"{self.folder.name}.")
        with tempfile.TemporaryDirectory(
            dir=self.folder.parent, prefix=f"{self.folder.name}.", ignore_cleanup_errors=True
        ) as scratch:
            fresh = Shelf(Path(scratch) / "new", self.rows)
            fresh.folder.mkdir()
            for name in ARRAYS:
                np.save(fresh.folder / f"{name}.npy", arrays[name], allow_pickle=False)
            fresh._write({"format": _FORMAT, "sha256": dict(sums), "files": fresh._stamp(), "sources": []})
            self._swap(fresh.folder, Path(scratch))

    def vouches_for(self, source: Path) -> bool:
        """Whether this file was verified before and has kept its size and time since."""
        try:
            return _fingerprint(source) in self._manifest()["sources"]
        except _DAMAGED:
            return False

    def vouch_for(self, source: Path) -> None:
        """Remember that a file holds what is unpacked here, where the manifest can be written."""
        with suppress(*_DAMAGED):
            manifest = self._manifest()
            sources = [old for old in manifest["sources"] if old[0] != str(source.resolve())]
            self._note({**manifest, "sources": [*sources, _fingerprint(source)][-_SOURCES:]})

    def _manifest(self) -> dict[str, Any]:
        manifest = json.loads((self.folder / _MANIFEST).read_text("utf-8"))
        if not isinstance(manifest, dict) or manifest.get("format") != _FORMAT:
            message = f"not a manifest of format {_FORMAT}"
            raise ValueError(message)
        return manifest

    def _stamp(self) -> dict[str, list[int]]:
        """Size and time of every file."""
        states = {name: (self.folder / f"{name}.npy").stat() for name in ARRAYS}
        return {name: [state.st_size, state.st_mtime_ns] for name, state in states.items()}

    def _map(self, name: str, shape: tuple[int, ...]) -> Bytes:
        array: Bytes = np.load(self.folder / f"{name}.npy", mmap_mode="r", allow_pickle=False)
        if array.shape != shape or array.dtype != np.uint8 or not array.flags.c_contiguous:
            message = f"{name} has shape {array.shape} and type {array.dtype}"
            raise ValueError(message)
        return np.asarray(array)

    def _note(self, manifest: Mapping[str, Any]) -> None:
        """Replace the manifest if that is allowed; who may only read goes on reading."""
        with suppress(OSError):
            self._write(manifest)

    def _write(self, manifest: Mapping[str, Any]) -> None:
        write_whole(self.folder / _MANIFEST, json.dumps(manifest, indent=1).encode())

    def _swap(self, fresh: Path, scratch: Path) -> None:
        """Move a new folder to its place; a folder cannot be replaced, so a damaged one first moves away."""
        for attempt in range(5):
            with suppress(OSError):
                fresh.rename(self.folder)
                return
            if self.open(check=True) is not None:
                return  # another process was quicker
            with suppress(FileNotFoundError):
                self.folder.rename(scratch / f"old{attempt}")
        fresh.rename(self.folder)


def _fingerprint(source: Path) -> list[str | int]:
    """Path, size and time of a file."""
    state = source.stat()
    return [str(source.resolve()), state.st_size, state.st_mtime_ns]
