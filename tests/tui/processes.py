"""The processes that a process started, as Linux tells of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Process:
    """One process; its number may be another's later, its start is not."""

    pid: int
    parent: int
    state: str
    started: str
    command: str

    @property
    def lives(self) -> bool:
        """Whether it still runs; one that only waits to be counted does not."""
        now = _read(self.pid)
        return now is not None and now.started == self.started and now.state not in {"Z", "X"}


def descendants(pid: int) -> list[Process]:
    """The children of a process, theirs, and so on, as of now."""
    numbers = [int(each.name) for each in Path("/proc").iterdir() if each.name.isdecimal()]
    every = [each for number in numbers if (each := _read(number)) is not None]
    known = {pid}
    found: list[Process] = []
    while fresh := [each for each in every if each.parent in known and each.pid not in known]:
        known |= {each.pid for each in fresh}
        found += fresh
    return found


def _read(pid: int) -> Process | None:
    folder = Path("/proc") / str(pid)
    try:
        fields = (folder / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        words = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
    except OSError:  # gone meanwhile
        return None
    return Process(pid, int(fields[1]), fields[0], fields[19], words)
