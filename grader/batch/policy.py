"""Deadlines and what lateness costs, from a small TOML file.

timezone = "Asia/Seoul"          # of every time here without an offset of its own; UTC if absent

[deadlines]
default = 2026-12-04T23:59:00
exercise_15 = 2026-12-11T23:59:00    # a mission, named as on the command line

[late]
grace_minutes = 10
per_day = 0.1                    # share of the points that each begun day costs
of = "earned"                    # or "possible": of the points earned, or of those to be had
most = 0.5                       # no more than this share is taken ...
days = 5                         # ... up to this day; later counts nothing

[extensions]
"20260001" = { days = 3 }                                    # by id; a name or an address will do
"20260002" = { until = 2026-12-20T23:59:00, missions = ["exercise_15"] }
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Annotated, Any, Final, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from grader.errors import UsageError
from grader.files import why
from grader.formats.classbook import shown_time
from grader.i18n import M, Message
from grader.intake import Roster, Student
from grader.intake.names import composed

_DAY_S: Final = 24 * 60 * 60
_MOST_DAYS: Final = 3650
_MAX_BYTES: Final = 1 << 20
_DEFAULT: Final = "default"
Share = Annotated[float, msgspec.Meta(ge=0, le=1)]
Days = Annotated[int, msgspec.Meta(ge=0, le=_MOST_DAYS)]
Minutes = Annotated[int, msgspec.Meta(ge=0, le=_MOST_DAYS * 24 * 60)]


class Late(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What lateness costs."""

    grace_minutes: Minutes = 0
    per_day: Share = 0.0
    of: Literal["earned", "possible"] = "earned"
    most: Share = 1.0
    days: Days | None = None
    """The last day that counts at all; None for no end."""


class Extension(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """More time for one student."""

    days: Days = 0
    until: datetime | None = None
    missions: tuple[str, ...] = ()
    """Which it is for; all if empty."""


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    timezone: str = "UTC"
    deadlines: dict[str, datetime] = {}
    late: Late = Late()
    extensions: dict[str, Extension] = {}


@dataclass(frozen=True, slots=True)
class Policy:
    """The rules of lateness; without deadlines nothing is ever late."""

    late: Late = field(default_factory=Late)
    deadlines: Mapping[str, datetime] = field(default_factory=dict)
    """By the mission's name, with a time zone; `default` for all others."""
    extensions: Mapping[str, Extension] = field(default_factory=dict)
    """By the student's id."""
    strangers: tuple[str, ...] = ()
    """Who has more time in the file and is nobody in the class, or may be several."""
    timezone: str = "UTC"
    """In which a day more is the same time of the next day, be it an hour longer or shorter."""

    def of_class(self, students: Iterable[Student]) -> Policy:
        """The same rules, with more time for those of a class that the file names by id, name or address.

        Raises:
            UsageError: It names one of them twice.
        """
        roster = Roster(students)
        meant = {who: roster.exact(who) for who in self.extensions}
        names: dict[str, str] = {}
        for who, found in meant.items():
            if len(found) == 1 and (other := names.setdefault(found[0].id, who)) != who:
                raise _said_twice("[extensions]", other, who)
        return replace(
            self,
            extensions={student: self.extensions[who] for student, who in names.items()},
            strangers=tuple(who for who, found in meant.items() if len(found) != 1),
        )

    def deadline(self, student: str, mission: str) -> datetime | None:
        """Until when a student may hand in."""
        base = self.deadlines.get(mission, self.deadlines.get(_DEFAULT))
        extra = self.extensions.get(student)
        if base is None or extra is None or (extra.missions and mission not in extra.missions):
            return base
        moved = _days_after(base, extra.days, _zone(self.timezone))
        return max(moved, extra.until) if extra.until is not None else moved

    def days_late(self, student: str, mission: str, submitted_at: datetime | None) -> int:
        """Begun days after the deadline, grace taken off; 0 where it was in time or nobody knows."""
        deadline = self.deadline(student, mission)
        if deadline is None or submitted_at is None:
            return 0
        over = submitted_at - deadline - timedelta(minutes=self.late.grace_minutes)
        return max(0, math.ceil(over.total_seconds() / _DAY_S))

    def penalty(self, days_late: int, points: float, max_points: float) -> float:
        """Points that so many days cost, at most what was earned."""
        if days_late <= 0:
            return 0.0
        if self.late.days is not None and days_late > self.late.days:
            return points
        share = min(self.late.most, self.late.per_day * days_late)
        return round(min(points, share * (points if self.late.of == "earned" else max_points)), 6)

    @property
    def stranger_note(self) -> Message:
        """That somebody's more time is nobody's: a wrong digit in an id must not cost a student points unseen."""
        return M(
            "The policy gives more time to {names}, who is nobody here or may be several. Name students by id.",
            names=", ".join(self.strangers),
        )

    def sentences(self) -> tuple[Message, ...]:
        """The rules in words, for who reads the report."""
        return tuple(_sentences(self))


def read_policy(content: bytes, path: str, mission_of: Callable[[str], str]) -> Policy:
    """Read the rules.

    Args:
        content: The file.
        path: What messages call it.
        mission_of: The full name of a mission that is named as on the command line; raises UsageError.

    Raises:
        UsageError: It is no such file; the message names the key.
    """
    try:
        if len(content) > _MAX_BYTES:
            raise ValueError("the file is larger than a policy can be")  # noqa: TRY301 - told like the others
        tree = tomllib.loads(content.decode("utf-8-sig"))
        _require_times(tree, path)
        raw = msgspec.convert(tree, _File)
        zone = _zone(raw.timezone)
    except ZoneInfoNotFoundError as error:
        raise UsageError(M("{path}: no time zone is called {name}.", path=path, name=raw.timezone)) from error
    except (ValueError, OSError, msgspec.ValidationError) as error:  # all of them say what and where
        raise UsageError(M("{path} is no policy: {reason}.", path=path, reason=str(error).rstrip("."))) from error
    if not raw.deadlines and (raw.late != Late() or raw.extensions):
        raise UsageError(M("{path} has no [deadlines], so nothing would ever be late.", path=path))
    names: dict[str, str] = {}
    for name in raw.deadlines:
        mission = name if name == _DEFAULT else mission_of(name)
        if (other := names.setdefault(mission, name)) != name:
            raise _said_twice("[deadlines]", other, name)
    return Policy(
        late=raw.late,
        deadlines={mission: _placed(raw.deadlines[name], zone) for mission, name in names.items()},
        extensions={composed(who): _extension(each, zone, mission_of) for who, each in raw.extensions.items()},
        timezone=raw.timezone,
    )


def _said_twice(table: str, first: str, second: str) -> UsageError:
    """Two lines about one: either might be the one that was meant."""
    return UsageError(
        M(
            "In {table} of the policy, {first} and {second} are the same. Leave one line of the two.",
            table=table,
            first=first,
            second=second,
        )
    )


def _require_times(tree: Mapping[str, Any], path: str) -> None:
    """A day alone does not say until when; that is the likeliest mistake, so it gets a sentence of its own."""
    deadlines = tree.get("deadlines")
    for name, when in deadlines.items() if isinstance(deadlines, dict) else ():
        if not isinstance(when, datetime):
            raise UsageError(
                M(
                    "{path}: the deadline of {name} is no day with a time. Write {name} = {example}.",
                    path=path,
                    name=name,
                    example="2026-12-04T23:59:00",
                )
            )


def load_policy(path: Path, mission_of: Callable[[str], str]) -> Policy:
    """Read a policy file.

    Raises:
        UsageError: It cannot be read.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_MAX_BYTES + 1)
    except OSError as error:
        raise UsageError(M("{path} cannot be read: {reason}.", path=path, reason=why(error))) from error
    return read_policy(content, str(path), mission_of)


def _extension(raw: Extension, zone: tzinfo, mission_of: Callable[[str], str]) -> Extension:
    until = _placed(raw.until, zone) if raw.until is not None else None
    return Extension(raw.days, until, tuple(mission_of(name) for name in raw.missions))


def _placed(when: datetime, zone: tzinfo) -> datetime:
    return when if when.tzinfo is not None else when.replace(tzinfo=zone)


def _zone(name: str) -> tzinfo:
    return UTC if name == "UTC" else ZoneInfo(name)


def _days_after(when: datetime, days: int, zone: tzinfo) -> datetime:
    """The same time of a later day; the same moment where the calendar ends before that."""
    try:
        return when.astimezone(zone) + timedelta(days=days) if days else when
    except OverflowError:
        return when


def _sentences(policy: Policy) -> list[Message]:
    found = []
    for name, when in sorted(policy.deadlines.items(), key=lambda item: (item[0] != _DEFAULT, item[0])):
        stamp = shown_time(when)
        if name == _DEFAULT:
            found.append(M("Due {when}.", when=stamp))
        else:
            found.append(M("{mission} is due {when}.", mission=name, when=stamp))
    if not found:
        return found
    late = policy.late
    if late.grace_minutes:
        found.append(M("Up to {minutes} minutes after that count as in time.", minutes=late.grace_minutes))
    facts = {"share": _percent(late.per_day), "most": _percent(late.most)}
    if late.of == "earned":
        found.append(M("Each begun day costs {share} of the points earned, {most} at most.", **facts))
    else:
        found.append(M("Each begun day costs {share} of the points to be had, {most} at most.", **facts))
    if late.days is not None:
        found.append(M("After {days} days nothing counts.", days=late.days))
    if policy.extensions:
        found.append(M("Students with more time: {count}.", count=len(policy.extensions)))
    if policy.strangers:
        found.append(policy.stranger_note)
    return found


def _percent(share: float) -> str:
    """As exact as it was written: `12.5%`."""
    return f"{share * 100:g}%"
