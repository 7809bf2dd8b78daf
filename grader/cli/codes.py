"""The exit codes of `grade` and `study`."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """What a command ends with; scripts rely on it."""

    PASSED = 0
    """All graded missions passed; for commands that grade nothing: done."""
    NOT_PASSED = 1
    """Graded, and not all passed; of `grade course check`: problems were found."""
    USAGE = 2
    """The command line, or a file that it names, cannot be used."""
    NOT_GRADED = 3
    """The grader itself could not grade; nothing is said about the answer."""
    STOPPED = 130
    """Ctrl-C."""
    TERMINATED = 143
    """SIGTERM, and nothing left behind."""
