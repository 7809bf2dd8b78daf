"""Removing a folder that an answer wrote: however deep, whatever its permissions, never through a link."""

from __future__ import annotations

import contextlib
import os


def remove(path: str) -> None:
    """Remove a folder and all that is in it; what cannot be removed stays, without an error.

    Folders within folders are first moved up beside each other: no path grows too long, and nothing recurses.
    """
    moved = 0
    waiting = [path]
    while waiting:
        folder = waiting.pop()
        with contextlib.suppress(OSError):
            os.chmod(folder, 0o700)
        try:
            entries = list(os.scandir(folder))
        except OSError:
            continue
        for entry in entries:
            if not entry.is_dir(follow_symlinks=False):
                with contextlib.suppress(OSError):
                    os.unlink(entry.path)
                continue
            moved += 1
            target = os.path.join(path, f".removed-{moved}-{os.urandom(4).hex()}")
            with contextlib.suppress(OSError):
                os.chmod(entry.path, 0o700)  # or its `..` could not be rewritten
                os.rename(entry.path, target)
                waiting.append(target)
        if folder != path:
            with contextlib.suppress(OSError):
                os.rmdir(folder)
    with contextlib.suppress(OSError):
        os.rmdir(path)
