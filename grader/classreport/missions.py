"""What the report says of each mission, and of answers that resemble each other, as plain values for its template."""

from __future__ import annotations

from typing import Any, Final, cast

from grader.classreport.analysis import Item, Standing, answers, read, standings
from grader.classreport.similar import Group, Kind, find_similar
from grader.formats.classbook import Classbook
from grader.formats.gradebook import exact
from grader.formats.text import VERDICTS
from grader.i18n import Lang, M

_MINUS: Final = "\u2212"
_NOTHING: Final = "\u2013"
_MOST_GROUPS: Final = 200
_KINDS: Final = {
    Kind.IDENTICAL: M("The same file"),
    Kind.RENAMED: M("The same but for names, numbers, comments and layout"),
    Kind.NEAR: M("Largely the same"),
}


def missions(book: Classbook) -> list[dict[str, Any]]:
    """Every mission."""
    lang = cast("Lang", book.lang)
    return [_mission(standing, lang) for standing in standings(book)]


def similar(book: Classbook) -> dict[str, Any]:
    """Answers worth a look, the most conspicuous of each mission first."""
    lang = cast("Lang", book.lang)
    places = {person.id: (place, person.name or person.id) for place, person in enumerate(book.students)}
    rows = []
    for task in book.tasks:
        found = find_similar(answers(book, task), [read(text) for text in task.given])
        rows += [_group(group, f"{task.number}. {task.title}", places, lang) for group in found]
    more = M("And {count} more groups.", count=len(rows) - _MOST_GROUPS).render(lang)
    return {"rows": rows[:_MOST_GROUPS], "more": more if len(rows) > _MOST_GROUPS else ""}


def _group(group: Group, mission: str, places: dict[str, tuple[int, str]], lang: Lang) -> dict[str, Any]:
    return {
        "mission": mission,
        "members": [places[member] for member in group.members if member in places],
        "how": _KINDS[group.kind].render(lang),
        "share": _percent(group.share),
    }


def _mission(standing: Standing, lang: Lang) -> dict[str, Any]:
    graded = standing.graded
    rate = standing.passed / graded if graded else None
    return {
        "number": standing.task.number,
        "title": standing.task.title,
        "submitted": standing.submitted,
        "graded": graded,
        "passed": standing.passed,
        "late": standing.late,
        "rate": _NOTHING if rate is None else _percent(rate),
        "bar": None if rate is None else round(100 * rate, 1),
        "points": _points(standing, lang),
        "time": _time(standing, lang),
        "verdicts": [(VERDICTS[verdict].render(lang), count) for verdict, count in standing.verdicts.items()],
        "items": [_item(item, lang) for item in standing.items],
        "slips": [(slip.code, slip.title, slip.count, slip.example) for slip in standing.slips],
    }


def _points(standing: Standing, lang: Lang) -> str:
    if standing.points is None:
        return _NOTHING
    most = exact(standing.task.max_points)
    return M("{points} of {most}", points=exact(standing.points), most=most).render(lang)


def _time(standing: Standing, lang: Lang) -> str:
    if standing.duration_s is None:
        return _NOTHING
    return M("{seconds} s", seconds=f"{standing.duration_s:.2f}").render(lang)


def _item(item: Item, lang: Lang) -> dict[str, Any]:
    value = item.discrimination
    remark = ""
    if item.weak and value is not None:
        remark = (M("Look at this check") if value < 0 else M("Tells little")).render(lang)
    return {
        "title": item.title,
        "difficulty": _percent(item.difficulty),
        "bar": round(100 * max(0.0, min(1.0, item.difficulty)), 1),
        "discrimination": _NOTHING if value is None else f"{value:+.2f}".replace("-", _MINUS),
        "remark": remark,
    }


def _percent(share: float) -> str:
    """Whole percent, where 100% means all and 0% nothing."""
    if 0 < share < 1:
        return f"{max(1, min(99, round(share * 100)))}%"
    return f"{round(share * 100)}%"
