"""Which mission a person means: by number, by name, by a part of it, or by a path."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from grader.errors import UsageError
from grader.i18n import M, Message
from grader.model import Course, Mission

_NUMBER: Final = re.compile(r"(?:exercise_?)?(?P<number>[0-9]+)")
_NEAREST: Final = 3


def find_missions(course: Course, words: Sequence[str]) -> list[Mission]:
    """The missions that `words` name, in that order, each once.

    A word is a number (`3`, `03`, `exercise_03`), a name (`exercise_03_xor_mlp`, `xor_mlp`), a part of one
    (`xor`), or a path to the mission's folder or to a file in it.

    Raises:
        UsageError: A word names no mission, or several.
    """
    return list({mission.name: mission for mission in (_find(course, word) for word in words)}.values())


def _find(course: Course, word: str) -> Mission:
    for matches in _tiers(word):
        found = [mission for mission in course.missions if matches(mission)]
        if len(found) == 1:
            return found[0]
        if found:
            names = ", ".join(mission.name for mission in found)
            message = M('"{word}" fits several missions: {names}. Write more of the name.', word=word, names=names)
            raise UsageError(message)
    raise UsageError(_unknown(course, word))


def _tiers(word: str) -> Iterator[Callable[[Mission], bool]]:
    """From the surest reading of a word to the loosest; the first that fits any mission counts."""
    plain = word.strip().lower().replace("-", "_")
    if number := _NUMBER.fullmatch(plain):
        wanted = int(number["number"])
        yield lambda mission: mission.number == wanted
    yield lambda mission: plain in {mission.name, mission.slug}
    folders = _folders(word)
    yield lambda mission: mission.name in folders
    if plain and not number:
        # The number must not be found inside a slug: "1" is no part of "f15".
        whole = re.compile(rf"(?:^|_){re.escape(plain)}(?:_|$)")
        yield lambda mission: whole.search(mission.name) is not None and plain != "exercise"
        yield lambda mission: mission.slug.startswith(plain) or mission.name.startswith(plain)
        yield lambda mission: plain in mission.slug


def _folders(word: str) -> frozenset[str]:
    """The names of the folders on a path; empty where the word is no path."""
    path = Path(word)
    if not word or (len(path.parts) == 1 and not path.exists() and word == path.name):
        return frozenset()
    return frozenset(Path(os.path.abspath(path)).parts) | frozenset(path.resolve().parts)


def _unknown(course: Course, word: str) -> Message:
    import difflib  # not needed by a grade that finds its mission

    names = {mission.slug: mission.name for mission in course.missions}
    names |= {mission.name: mission.name for mission in course.missions}
    near = difflib.get_close_matches(word.strip().lower(), names, n=2 * _NEAREST, cutoff=0.5)
    nearest = list(dict.fromkeys(names[each] for each in near))[:_NEAREST]
    if not nearest:
        return M('There is no mission "{word}". `grade list` shows all of them.', word=word)
    return M(
        'There is no mission "{word}". Nearest: {names}. `grade list` shows all of them.',
        word=word,
        names=", ".join(nearest),
    )
