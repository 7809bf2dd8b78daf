"""How learning platforms name what they export: Moodle, Canvas, Gradescope."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from grader.i18n import M, Message
from grader.intake.names import composed

_MOODLE: Final = re.compile(r"(?P<name>.+)_(?P<id>\d+)_assignsubmission_(?P<kind>[a-z]+)(?:_(?P<rest>.*))?")
_CANVAS: Final = re.compile(r"(?P<name>[^_]+)(?P<late>_LATE)?_(?P<user>\d{3,})_(?P<id>\d{3,})_(?P<rest>.+)")


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose a file is, as its source says."""

    label: str
    """What identifies them where there is no roster."""
    names: tuple[str, ...] = ()
    """Everything that a roster may know them by, the surest first."""
    email: str = ""
    late: bool = False
    submitted_at: datetime | None = None
    rest: str = ""
    """What is left of the name: the file's own, where the platform put its mark before it."""


class NotAFile(Exception):  # noqa: N818 - told as odd
    """A part of an export that holds no file; `message` says what it is."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.render("en"))
        self.message = message


def moodle(name: str) -> Owner | None:
    """Who a folder (or, without folders, a file) of a Moodle export belongs to.

    Raises:
        NotAFile: It is a text that was typed into Moodle.
    """
    found = _MOODLE.fullmatch(name)
    if found is None:
        return None
    if found["kind"] != "file":
        raise NotAFile(M("It is a text that was typed into Moodle, not a file."))
    # The number is the participant's within this one assignment, so it identifies only where names do not.
    return Owner(f"{found['name']}_{found['id']}", (found["name"],), rest=found["rest"] or "")


def canvas(name: str) -> Owner | None:
    """Who a file of a Canvas export belongs to: `lastfirst_LATE_12345_67890_exercise_12.py`."""
    found = _CANVAS.fullmatch(name)
    if found is None:
        return None
    owner, user = found["name"], found["user"]
    return Owner(f"{owner}_{user}", (user, owner), late=found["late"] is not None, rest=found["rest"])


def gradescope(content: bytes) -> dict[str, tuple[Owner, ...]]:
    """Who the folders of a Gradescope export belong to; several where a group handed in.

    Raises:
        NotAFile: The file about the export cannot be read.
    """
    try:
        import yaml
    except ModuleNotFoundError as error:
        message = M('Reading it needs one more package: `pip install "dl-missions[gradescope]"`.')
        raise NotAFile(message) from error
    try:
        tree = yaml.load(content, getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both are safe loaders
    except (yaml.YAMLError, ValueError, RecursionError, LookupError, TypeError, AttributeError) as error:
        raise NotAFile(M("It is no description of a Gradescope export that can be read.")) from error
    if not isinstance(tree, dict):
        raise NotAFile(M("It is no description of a Gradescope export that can be read."))
    return {composed(str(folder)): _submitters(about) for folder, about in tree.items()}


def _submitters(about: Any) -> tuple[Owner, ...]:
    if not isinstance(about, dict):
        return ()
    listed = about.get(":submitters")
    when = _instant(about.get(":created_at"))
    owners = []
    for person in listed if isinstance(listed, list) else ():
        if isinstance(person, Mapping):
            number, email, name = (_word(person.get(key)) for key in (":sid", ":email", ":name"))
            names = tuple(filter(None, (number, email, name)))
            if names:
                owners.append(Owner(number or email or name, names, email, submitted_at=when))
    return tuple(owners)


def _word(value: Any) -> str:
    """A text or a number; of anything larger not even its text is made: a few lines of YAML can stand for gigabytes."""
    return composed(str(value)) if isinstance(value, str | int) else ""


def _instant(value: Any) -> datetime | None:
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value.replace(" UTC", "+00:00"))
        except ValueError:
            return None
    if not isinstance(value, datetime):
        return None
    return value if value.tzinfo is not None else value.replace(tzinfo=UTC)
