"""What a person chose once and for all missions: language, theme, signs, keys. One JSON file, replaced as a whole."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

import msgspec

from grader import Lang
from grader.face import M, Message, why, write_whole

FILE: Final = "settings.json"


class Settings(msgspec.Struct, kw_only=True):
    """The choices; a field that a file lacks keeps its default, one that it has too many is ignored."""

    lang: Lang | None = None
    """None: the terminal's own language."""
    dark: bool = True
    ascii_only: bool = False
    data: str = "auto"
    watch: bool = True
    """Whether a file that changes outside is graded at once."""
    editor: str = ""
    """The command of an own editor; empty: $VISUAL, $EDITOR."""
    toured: bool = False
    """Whether the first-run tour was seen, or left."""
    last_mission: str = ""
    keys: dict[str, str] = {}
    """Keys by the action's id, where the person changed them: {"grade": "f5"}."""


def settings_folder(environ: dict[str, str] | None = None) -> Path:
    """Where the file is: $STUDY_CONFIG, or the system's place for settings."""
    chosen = (os.environ if environ is None else environ).get("STUDY_CONFIG", "")
    if chosen:
        return Path(chosen).expanduser()
    import platformdirs

    return Path(platformdirs.user_config_dir("dl-missions", appauthor=False))


def load(folder: Path) -> tuple[Settings, Message | None]:
    """The settings; a file that cannot be read is set aside, and a sentence says so."""
    path = folder / FILE
    try:
        return msgspec.json.decode(path.read_bytes(), type=Settings), None
    except FileNotFoundError:
        return Settings(), None
    except OSError as error:
        return Settings(), M(
            "{path} cannot be read ({reason}); study starts with its defaults.", path=path, reason=why(error)
        )
    except msgspec.MsgspecError:
        aside = path.with_suffix(".unreadable.json")
        with suppress(OSError):
            os.replace(path, aside)
        return Settings(), M("Your settings could not be read. They are kept in {path}; study starts anew.", path=aside)


def save(settings: Settings, folder: Path) -> Message | None:
    """Write the settings; a sentence where that cannot be."""
    path = folder / FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(path, msgspec.json.format(msgspec.json.encode(settings), indent=2) + b"\n")
    except OSError as error:
        return M("{path} cannot be written: {reason}. This choice lasts until you leave.", path=path, reason=why(error))
    return None
