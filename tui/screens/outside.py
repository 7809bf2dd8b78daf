"""The person's own editor: study makes room for it, and comes back when it ends."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from textual.app import SuspendNotSupported

from grader.face import M, why
from tui.widgets.keys import pressed

if TYPE_CHECKING:
    from tui.app import StudyApp

_USUAL: Final = ("sensible-editor", "nano", "vim", "vi", "notepad")


def editor_command(chosen: str, environ: Mapping[str, str] = os.environ) -> list[str]:
    """The editor: what the settings name, $VISUAL, $EDITOR, or a usual one; empty where there is none."""
    for words in (chosen, environ.get("VISUAL", ""), environ.get("EDITOR", "")):
        try:
            parts = shlex.split(words)
        except ValueError:  # an open quote
            continue
        if parts:
            return parts
    return next(([name] for name in _USUAL if shutil.which(name)), [])


def edit(app: StudyApp, path: Path) -> bool:
    """Edit the file outside; False where that could not be, which is then said."""
    command, settings = editor_command(app.settings.editor), pressed(app, "settings")
    if not command:
        app.complain(M("There is no editor to open. Name one in the settings ({key}), or set EDITOR.", key=settings))
        return False
    try:
        with app.suspend():
            code = subprocess.call([*command, str(path)])
    except SuspendNotSupported:
        app.complain(M("No other program can open here. The file is {path}.", path=path))
        return False
    except OSError as error:
        app.complain(M("{command} cannot be started: {reason}. Name another editor in the settings ({key}).",
                       command=command[0], reason=why(error), key=settings))  # fmt: skip
        return False
    if code != 0:
        app.complain(M("{command} ended with code {code}; what it saved is shown.", command=command[0], code=code))
    return True
