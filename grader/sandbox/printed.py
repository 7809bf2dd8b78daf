"""What an answer printed, as a terminal would show it in the end: a progress bar redraws its line many times."""

from __future__ import annotations

import re
from typing import Final

_COLOUR: Final = re.compile(r"\x1b\[[0-9;]*m")


def as_shown(text: str) -> str:
    r"""Lines that were drawn again, as they were drawn last and without colour; all others as they came.

    >>> as_shown("Epoch 1\n\r\x1b[1m1/2\x1b[0m a\x08\x08\r\x1b[1m2/2\x1b[0m b\nend")
    'Epoch 1\n2/2 b\nend'
    """
    return "\n".join(_last_drawn(line) if "\r" in line else line for line in text.replace("\r\n", "\n").split("\n"))


def _last_drawn(line: str) -> str:
    return _COLOUR.sub("", line.rstrip("\r").rsplit("\r", 1)[-1]).rstrip("\x08")
