"""An error of our own that nobody foresaw: the details go into a file, a sentence says into which."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator
from pathlib import Path

from grader.i18n import M, Message


def explain(error: BaseException, doing: str) -> Message:
    """Write the details of an error down, and say where they are.

    Args:
        error: What nobody foresaw.
        doing: What was being done, as a command line.
    """
    return explain_details(type(error).__name__, "".join(traceback.format_exception(error)), doing)


def explain_details(kind: str, details: str, doing: str) -> Message:
    """The same for a failure that is known by its traces only: the log of a process that is gone, say."""
    path = _write(details, doing)
    if path is None:
        return M("The grader itself failed ({kind}); this is not your answer's fault.", kind=kind)
    return M(
        "The grader itself failed ({kind}); this is not your answer's fault. The details are in {path}: "
        "please send that file to whoever maintains the course.",
        kind=kind,
        path=path,
    )


def _write(details: str, doing: str) -> Path | None:
    stamp = time.strftime("%Y%m%d-%H%M%S", time.gmtime())
    head = f"{doing}\nPython {platform.python_version()}, {sys.platform}\n\n"
    for folder in _folders():
        path = folder / f"failure-{stamp}-{os.getpid()}.log"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            path.write_text(head + details, encoding="utf-8", errors="backslashreplace")
        except OSError:
            continue
        return path
    return None


def _folders() -> Iterator[Path]:
    """The cache, without asking `grader.data`, which may be what failed; then wherever one may write."""
    chosen = os.environ.get("GRADE_CACHE", "")
    if chosen:
        yield Path(os.path.expanduser(chosen)) / "logs"
    else:
        import platformdirs

        yield Path(platformdirs.user_cache_dir("dl-missions", appauthor=False)) / "logs"
    yield Path(tempfile.gettempdir())
