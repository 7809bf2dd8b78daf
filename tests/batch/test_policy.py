"""Lateness: what a policy file says, and what it costs."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.batch.policy import Late, Policy, load_policy, read_policy
from grader.errors import UsageError
from grader.intake import Student

DUE = datetime(2026, 12, 4, 14, 59, tzinfo=UTC)
FILE = """
timezone = "Asia/Seoul"
[deadlines]
default = 2026-12-04T23:59:00
affine = 2026-12-11T23:59:00
[late]
grace_minutes = 10
per_day = 0.1
most = 0.25
days = 5
[extensions]
"20260001" = { days = 3 }
"김 철수" = { until = 2026-12-20T23:59:00, missions = ["affine"] }
"""


def policy(text: str = FILE) -> Policy:
    return read_policy(text.encode(), "policy.toml", lambda word: f"exercise_12_{word}")


def test_times_are_of_the_time_zone_that_the_file_names() -> None:
    assert policy().deadline("anyone", "exercise_03_xor") == DUE
    assert policy().deadline("anyone", "exercise_12_affine") == DUE + timedelta(days=7)
    assert policy(FILE.replace("23:59:00", "14:59:00Z")).deadline("anyone", "exercise_03_xor") == DUE


@pytest.mark.parametrize(
    ("after", "days"),
    [
        (timedelta(days=-3), 0),
        (timedelta(0), 0),
        (timedelta(minutes=10), 0),
        (timedelta(minutes=10, seconds=1), 1),
        (timedelta(days=1, minutes=10), 1),
        (timedelta(days=1, minutes=11), 2),
    ],
)
def test_each_begun_day_after_the_grace_counts(after: timedelta, days: int) -> None:
    assert policy().days_late("anyone", "exercise_03_xor", DUE + after) == days


def test_an_extension_moves_the_deadline_of_one_student() -> None:
    when = DUE + timedelta(days=3)
    assert policy().days_late("20260001", "exercise_03_xor", when) == 0
    assert policy().days_late("20260002", "exercise_03_xor", when) == 3
    assert policy().days_late("김 철수", "exercise_03_xor", when) == 3
    assert policy().days_late("김 철수", "exercise_12_affine", DUE + timedelta(days=16)) == 0


@pytest.mark.parametrize(
    ("days", "of", "lost"), [(0, "earned", 0), (1, "earned", 0.8), (2, "earned", 1.6), (4, "earned", 2)]
)
def test_days_cost_their_share_up_to_the_most(days: int, of: str, lost: float) -> None:
    assert policy(FILE.replace("days = 5", f'days = 5\nof = "{of}"')).penalty(days, 8, 10) == lost


def test_a_share_may_be_of_what_was_to_be_had_and_takes_no_more_than_was_earned() -> None:
    possible = policy(FILE.replace("days = 5", 'days = 5\nof = "possible"'))
    assert possible.penalty(2, 8, 10) == 2
    assert possible.penalty(2, 1, 10) == 1


def test_after_the_last_day_nothing_counts() -> None:
    assert policy().penalty(5, 8, 10) == 2
    assert policy().penalty(6, 8, 10) == 8


@given(
    st.integers(0, 1000), st.floats(0, 100), st.floats(0, 1), st.floats(0, 1), st.sampled_from(["earned", "possible"])
)
def test_a_penalty_is_never_negative_nor_more_than_was_earned(
    days: int, points: float, per_day: float, most: float, of: str
) -> None:
    late = Late(per_day=per_day, most=most, of=of)  # type: ignore[arg-type]
    assert 0 <= Policy(late).penalty(days, points, 100.0) <= round(points, 6)


def test_without_deadlines_nothing_is_late() -> None:
    assert Policy().days_late("anyone", "exercise_03_xor", DUE) == 0
    assert Policy().sentences() == ()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("deadlines = 3", "deadlines"),
        ("[late]\nper_day = 2", "per_day"),
        ("[late]\nper_hour = 0.1", "per_hour"),
        ('timezone = "Mars/Olympus"', "Mars/Olympus"),
        ("[deadlines\n", "policy.toml"),
        ('[deadlines]\ndefault = "soon"', "the deadline of default is no day with a time"),
        ("[deadlines]\nexercise_15 = 2026-12-04", "the deadline of exercise_15 is no day with a time"),
        ("[late]\nper_day = 0.1", "has no .deadlines"),
        ("[extensions]\nx = { days = 3 }", "has no .deadlines"),
        ("[extensions]\nx = { until = 3 }", "until"),
    ],
)
def test_a_file_that_says_something_else_is_refused_with_the_place(text: str, word: str) -> None:
    with pytest.raises(UsageError, match=word):
        policy(text)


def test_a_file_that_is_none_is_refused(tmp_path) -> None:
    for content in (b"\xff\xfe\x00", b"a" * (1 << 21)):
        (tmp_path / "p.toml").write_bytes(content)
        with pytest.raises(UsageError, match=r"p\.toml"):
            load_policy(tmp_path / "p.toml", str)
    with pytest.raises(UsageError, match="cannot be read"):
        load_policy(tmp_path, str)


def test_the_rules_are_said_in_both_languages() -> None:
    said = [sentence.text() for sentence in policy().sentences()]
    assert len(said) == 6
    assert all(each.en != each.ko for each in said)


def test_more_time_is_for_whom_the_class_knows_by_that_name() -> None:
    text = "[deadlines]\ndefault = 2026-01-01T00:00:00Z\n[extensions]\n"
    text += '"Ann Kim" = { days = 3 }\n"YH@x.org" = { days = 4 }\n7 = { days = 5 }\n"이영희" = { days = 6 }\n'
    rules = read_policy(text.encode(), "policy.toml", str)
    people = [
        Student("s1", "Kim, Ann"),
        Student("s2", "이영희", "yh@x.org"),
        Student("s3", "이영희"),
    ]
    mine = rules.of_class(people)
    assert {who: each.days for who, each in mine.extensions.items()} == {"s1": 3, "s2": 4}
    assert mine.strangers == ("7", "이영희")
    assert any("7, 이영희" in sentence.render("en") for sentence in mine.sentences())
    assert mine.of_class(people).strangers == ()


def test_shares_are_said_as_they_are() -> None:
    said = " ".join(
        each.render("en") for each in policy(FILE.replace("0.1", "0.125").replace("0.25", "0.005")).sentences()
    )
    assert "costs 12.5% of the points earned, 0.5% at most" in said


def test_days_more_end_at_the_same_time_of_the_day_also_after_the_clocks_were_changed() -> None:
    text = "[deadlines]\ndefault = 2026-10-20T23:59:00\n[extensions]\nkim = { days = 14 }\n"
    rules = read_policy(f'timezone = "Europe/Berlin"\n{text}'.encode(), "policy.toml", str)
    kept = msgspec.json.decode(msgspec.json.encode(rules), type=Policy)  # as the journal keeps it
    for each in (rules, kept):
        assert each.deadline("kim", "any") == datetime(2026, 11, 3, 22, 59, tzinfo=UTC)
        assert each.deadline("lee", "any") == datetime(2026, 10, 20, 21, 59, tzinfo=UTC)


def test_the_end_of_the_calendar_is_a_deadline_like_others() -> None:
    text = "[deadlines]\ndefault = 9999-12-31T23:59:00\n[extensions]\nkim = { days = 14 }\n"
    rules = read_policy(text.encode(), "policy.toml", str)
    assert rules.days_late("kim", "any", DUE) == 0
    with pytest.raises(UsageError, match="grace_minutes"):
        policy(FILE.replace("grace_minutes = 10", "grace_minutes = 100_000_000_000"))


def test_two_lines_about_one_are_no_guess() -> None:
    with pytest.raises(UsageError, match="3 and xor are the same"):
        read_policy(
            b"[deadlines]\n3 = 2026-01-01T00:00:00\nxor = 2026-02-01T00:00:00\n", "p", lambda _: "exercise_03_xor"
        )
    text = '[deadlines]\ndefault = 2026-01-01T00:00:00\n[extensions]\ns1 = { days = 3 }\n"Ann Kim" = { days = 9 }\n'
    with pytest.raises(UsageError, match="s1 and Ann Kim are the same"):
        read_policy(text.encode(), "p", str).of_class([Student("s1", "Kim, Ann")])
