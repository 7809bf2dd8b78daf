"""Fetching MNIST from its mirrors, and remembering for a while that it could not be fetched."""

from __future__ import annotations

import json
import sys
import tempfile
import time
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from grader.data.cache import sweep
from grader.data.mnist import Mirror, Supply, read_idx, read_npz
from grader.errors import DataError
from grader.i18n import M, Message, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.progress import Progress, TaskID

    from grader.data.dataset import Arrays

#: The file in the cache that a downloaded .npz is kept in, and that a person may put one into.
KEPT: Final = "mnist.npz"
#: How long a failed download is not tried again, seconds.
RETRY_S: Final = 6 * 3600
_FAILED: Final = "download-failed.json"


class UnavailableError(DataError):
    """MNIST is not on this machine and cannot be fetched: the one fault that `digits` can stand in for."""


def fetch(supply: Supply, cache: Path, *, insist: bool) -> Arrays:
    """Download MNIST and verify it.

    Args:
        supply: Mirrors, time-outs, and what must arrive.
        cache: Folder for scratch files, the .npz and the note of a failure.
        insist: Try although it failed a short while ago, and although the cache cannot be written.

    Raises:
        UnavailableError: No mirror answered with MNIST, now or a short while ago.
    """
    reason = None if insist else _remembered(cache)
    if reason is not None:
        raise UnavailableError(M("The download of MNIST failed a short while ago ({reason}).", reason=reason))
    with _scratch(cache, insist=insist) as folder:
        reasons: list[Text] = []
        for mirror in supply.mirrors:
            try:
                arrays = _ask(mirror, supply, folder)
            except _MirrorError as error:
                host = urlsplit(mirror.base_url).hostname
                reasons.append(Message("{host}: {fault}", {"host": host, "fault": error.fault}).text())
                continue
            with suppress(OSError):
                (cache / _FAILED).unlink(missing_ok=True)
                (folder / KEPT).replace(cache / KEPT)  # there is none when the mirror has IDX files
            return arrays
    every = Text("; ".join(each.en for each in reasons), "; ".join(each.ko for each in reasons))
    _remember(cache, every)
    raise UnavailableError(M("MNIST could not be downloaded ({reason}).", reason=every))


class _MirrorError(Exception):
    """A mirror did not deliver; `fault` is what a program said, or a sentence of ours."""

    def __init__(self, fault: str | Message) -> None:
        super().__init__(fault)
        self.fault = fault


def _ask(mirror: Mirror, supply: Supply, folder: Path) -> Arrays:
    """The arrays of one mirror; one that cannot even be reached is not asked again."""
    import requests

    fault: str | Message = ""
    for _ in range(supply.attempts):
        try:
            paths = [_retrieve(mirror, name, supply, folder) for name in mirror.files]
            return read_npz(paths[0], supply) if len(paths) == 1 else read_idx(paths, supply)
        except requests.ConnectionError as error:
            raise _MirrorError(type(error).__name__) from error
        except requests.HTTPError as error:
            fault = str(error)
        except (requests.RequestException, OSError) as error:
            fault = type(error).__name__
        except DataError as error:
            fault = error.message
    raise _MirrorError(fault)


def _retrieve(mirror: Mirror, name: str, supply: Supply, folder: Path) -> Path:
    """Download one file of a mirror, with a progress bar where somebody looks on."""
    import pooch

    pooch.get_logger().setLevel("ERROR")  # the person reads our sentences, not pooch's
    (folder / name).unlink(missing_ok=True)  # of an earlier attempt; pooch would be content with it
    # hashes are checked on the arrays, so that both mirrors are held to the same ones
    registry = pooch.create(folder, mirror.base_url, registry={name: None})
    with _progress(name) as bar:
        downloader = pooch.HTTPDownloader(progressbar=bar or False, timeout=(supply.connect_s, supply.read_s))
        return Path(registry.fetch(name, downloader=downloader))


class _Bar:
    """What pooch wants of a progress bar, drawn by rich."""

    def __init__(self, progress: Progress, task: TaskID) -> None:
        self._progress = progress
        self._task = task

    def _expect(self, count: int) -> None:
        """`count` bytes are to come."""
        self._progress.update(self._task, total=count)

    total = property(fset=_expect)

    def update(self, count: int) -> None:
        """`count` more bytes are here."""
        self._progress.advance(self._task, count)

    def reset(self) -> None:
        """Start again from nothing."""
        self._progress.update(self._task, completed=0)

    def close(self) -> None:
        """The context that made the bar removes it."""


@contextmanager
def _progress(name: str) -> Iterator[_Bar | None]:
    """A progress bar on stderr, or None when stderr is not a terminal."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield _Bar(progress, progress.add_task(name, total=None))


@contextmanager
def _scratch(cache: Path, *, insist: bool) -> Iterator[Path]:
    """A folder to download into, beside where the file will be kept."""
    try:
        cache.mkdir(parents=True, exist_ok=True)
        sweep(cache, "download.")
        scratch = tempfile.TemporaryDirectory(dir=cache, prefix="download.")
    except OSError as error:
        if not insist:
            # it could neither be kept nor its failure be remembered: every grade would download again
            fault = M("MNIST was not downloaded: the cache {cache} cannot be written.", cache=cache)
            raise UnavailableError(fault) from error
        scratch = tempfile.TemporaryDirectory()
    with scratch as folder:
        yield Path(folder)


def _remembered(cache: Path) -> Text | None:
    """Why the download failed less than RETRY_S ago; None when it did not, or the note cannot be read."""
    try:
        note = json.loads((cache / _FAILED).read_text("utf-8"))
        age_s = time.time() - float(note["failed_at"])
        reason = Text(str(note["reason"]["en"]), str(note["reason"]["ko"]))
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None
    return reason if 0 <= age_s < RETRY_S else None


def _remember(cache: Path, reason: Text) -> None:
    """Note the failure; one that cannot be noted is not worth an error."""
    with suppress(OSError):
        (cache / _FAILED).write_text(json.dumps({"failed_at": time.time(), "reason": asdict(reason)}), "utf-8")
