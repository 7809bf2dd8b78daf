"""What to do next is said in keys, never in commands of a shell."""

from __future__ import annotations

import pytest

from grader import LANGUAGES, Course, Verdict
from tui.core.keymap import spoken
from tui.core.next_step import next_step
from tui.core.notices import Notice, with_notice, without_notice

KEYS = {"grade": "F6", "hint": "Ctrl+T", "more": "Ctrl+R", "next-mission": "Ctrl+N"}


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_has_a_next_step_in_keys(verdict: Verdict, course: Course) -> None:
    for following in (course.missions[1], None):
        for lang in LANGUAGES:
            words = next_step(verdict, following, KEYS).render(lang)
            assert any(key in words for key in KEYS.values())
            assert "`" not in words
            if verdict is Verdict.PASSED and following is not None:
                assert following.title.render(lang) in words


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("ctrl+g", "Ctrl+G"),
        ("f5,ctrl+b", "F5"),
        ("n", "n"),
        ("slash", "/"),
        ("shift+r,R", "Shift+R"),
        ("enter", "Enter"),
    ],
)
def test_keys_are_named_as_in_a_sentence(keys: str, words: str) -> None:
    assert spoken(keys) == words


def test_a_notice_is_said_once_and_the_oldest_makes_room(course: Course) -> None:
    titles = [course.missions[0].title, course.missions[1].title, course.title, course.chapters[0].title]
    notices: tuple[Notice, ...] = ()
    for number, title in enumerate([*titles, titles[2]]):
        notices = with_notice(notices, Notice(title, number=number))
    assert [each.words for each in notices] == [titles[1], titles[3], titles[2]]
    assert without_notice(notices, 4) == notices[:2]
    assert without_notice(notices, 2) == notices  # the one of that number was said anew since
