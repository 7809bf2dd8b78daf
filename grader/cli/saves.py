"""When a file was saved: told by the system where it tells, looked for where it does not."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final, Self

_DEBOUNCE_MS: Final = 200
_LOOK_MS: Final = 1000
"""The system says nothing of files on some mounts, and of a folder that was made anew: so we look now and then."""
_POLL_S: Final = 0.2
_WAIT_S: Final = 0.5

Signature = tuple[int, int, int]


class Saves:
    """Waits for the next save of a file. A context manager; the file may go and come back, or be replaced."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._seen = signature(path)
        self._saved = threading.Event()
        self._saved.set()  # what is there at the beginning counts as well
        self._outdated = threading.Event()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, name="saves", daemon=True)

    def __enter__(self) -> Self:
        """Begin to look."""
        self._thread.start()
        return self

    def __exit__(self, *_exc: object) -> None:
        """Look no more."""
        self._over.set()
        self._thread.join()

    def next(self) -> threading.Event:
        """Wait for the next save; one since the last call counts.

        Returns:
            What is set when the file is saved once more, so that what was begun can be left.
        """
        while not self._saved.wait(_WAIT_S):  # in small portions: some systems hold Ctrl-C back meanwhile
            pass
        self._saved.clear()
        self._outdated = threading.Event()
        return self._outdated

    def _look(self) -> None:
        for _ in wakes(self._path.parent, self._over):
            now = signature(self._path)
            if now is not None and now != self._seen:
                self._seen = now
                self._saved.set()
                self._outdated.set()


def signature(path: Path) -> Signature | None:
    """What changes whenever a file is written or replaced; None where there is no file."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_ino, status.st_mtime_ns, status.st_size


def wakes(folder: Path, over: threading.Event) -> Iterator[None]:
    """A reason to look: something in the folder has changed and is quiet now, or a while has passed."""
    while not over.is_set():
        with suppress(ImportError, OSError, RuntimeError):  # not installed, no such folder, too many are watched
            yield from _told(folder, over)
        over.wait(_POLL_S)
        yield


def _told(folder: Path, over: threading.Event) -> Iterator[None]:
    from watchfiles import watch

    changes = watch(
        folder,
        watch_filter=None,
        recursive=False,
        step=_DEBOUNCE_MS,
        stop_event=over,
        rust_timeout=_LOOK_MS,
        yield_on_timeout=True,
        raise_interrupt=False,
    )
    for _ in changes:
        yield
        if not folder.is_dir():
            return
