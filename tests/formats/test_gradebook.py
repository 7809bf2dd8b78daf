"""Gradebooks: what a platform's importer makes of them, by its own rules, and what a spreadsheet must not compute."""

from __future__ import annotations

import csv
import io
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.formats.classbook import Classbook, Entry, Person, State, Task
from grader.formats.gradebook import FILES, encoded, exact, files, neutral, render, settled
from grader.model import Course, Outcome
from tests.attempts import attempt, check
from tests.classes import book, entry, person, small, task, unsettled

STYLES = list(FILES.values())
NASTY = st.text(st.characters(codec="utf-8") | st.sampled_from("=+-@\t\r\n;,|\"'＝\u202e\x00( )"), max_size=30)


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def table(book: Classbook, style: str = "sheet") -> list[dict[str, str]]:
    header, *lines = read(render(book, style))
    return [dict(zip(header, line, strict=True)) for line in lines]


# What Canvas's importer does (lib/gradebook_importer.rb and Assignment.title_and_id in its sources).


def canvas(text: str, known: set[str]) -> tuple[dict[str, float], dict[str, dict[str, str]]]:
    """Points possible of each new assignment, and the grades of each student by SIS id or login."""
    header, *lines = read(text.removeprefix("\ufeff"))
    assert len(header) > 3, "invalid header row"
    assert "Student" in header[0], "invalid header row"
    assert "ID" in header[1], "invalid header row"
    assert re.search(r"SIS\s+User\s+ID", header[2])
    assert re.search(r"SIS\s+Login\s+ID", header[3])
    assert not re.search(r"Integration\s+ID|Root\s+Account", header[4])
    assert "Section" in header[4], "the last column about the student"
    first_lines = text.splitlines()[:3]
    assert all(line.count(";") < line.count(",") for line in first_lines), "taken for a file with semicolons"
    columns = {}
    for title in header[5:]:
        kind = "Current Score|Current Points|Current Grade|Final Score|Final Points|Final Grade|Override"
        assert not re.search(kind, title), "a column that is no assignment"
        assert not re.search(r"\((\d+)\)\s*$", title), "the id of an assignment that exists"
        columns[title] = header.index(title)
    assert len(columns) == len(header) - 5, "columns are found by their titles"
    possible: dict[str, float] = {}
    grades: dict[str, dict[str, str]] = {}
    for line in lines:
        assert len(line) == len(header)
        if "Points Possible" in line[0]:
            assert not possible, "two rows of points"
            possible = {title: float(line[place]) for title, place in columns.items()}
            continue
        assert not all(re.fullmatch(r"\s*(Muted|Manual Posting.*)?\s*", cell, re.IGNORECASE) for cell in line)
        assert line[1] == "", "to_i of what is there finds somebody"
        (found,) = {cell for cell in line[2:4] if cell in known} or {line[0]}
        assert found not in grades
        grades[found] = {title: line[place].strip() for title, place in columns.items()}
    return possible, grades


# What Moodle's importer does (grade/import/csv/classes/load_data.php and its database layer in its sources).


def moodle(text: str, by: str, known: set[str]) -> dict[str, dict[str, float | None]]:
    """The grades of each student when every mission becomes a new grade item; LookupError where it gives up."""
    header, *lines = read(text.removeprefix("\ufeff"))
    header = [title.strip() for title in header]
    new = [title for title in header if title not in {"ID number", "Email address", "Full name"}]
    grades: dict[str, dict[str, float | None]] = {}
    student = ""
    for line in lines:
        assert len(line) == len(header), "a line of another length ends the import"
        if len(line) <= 1:
            continue
        values = dict(zip(header, (cell.strip() for cell in line), strict=True))
        if values[by]:  # else the student of the row before keeps being meant
            if values[by] not in known:
                raise LookupError(values[by])
            student = values[by]
        for title in new:
            # '' in a numeric field becomes 0
            value = None if values[title] == "-" else float(values[title] or 0)
            assert value is None or value <= 100, "more than the highest grade"
            grades.setdefault(student, {})[title] = value
    return grades


@pytest.fixture
def mixed(course: Course) -> Classbook:
    """Graded, late, waiting, not graded, nothing at all."""
    return small(course)


def test_canvas_takes_it(mixed: Classbook) -> None:
    known = {each.id for each in mixed.students}
    possible, grades = canvas(encoded(mixed, "canvas").decode(), known)
    assert possible == {"1. Doubling": 2, "2. Counting": 1}
    assert list(grades) == [each.id for each in mixed.students]
    assert grades["2026001"] == {"1. Doubling": "1.7", "2. Counting": "1"}
    for student in ("2026003", "2026004", "2026007"):
        assert set(grades[student].values()) == {""}


def test_moodle_takes_it(mixed: Classbook) -> None:
    known = {each.id for each in mixed.students if each.on_roster}
    grades = moodle(encoded(mixed, "moodle").decode(), "ID number", known)
    assert set(grades) == known
    assert grades["2026001"] == {"1. Doubling": 1.7, "2. Counting": 1}
    for student in ("2026003", "2026004", "2026007"):
        assert set(grades[student].values()) == {None}


def test_moodle_gets_addresses_only_where_everybody_has_one(course: Course) -> None:
    double = course.missions[0]
    people = [person(1), person(2, email="")]
    some = book([task(double)], people, [entry(people[0], attempt(double))])
    assert "Email address" not in render(some, "moodle")
    every = book([task(double)], people[:1], some.entries)
    assert moodle(render(every, "moodle"), "Email address", {"s1@example.edu"})


def test_who_is_not_on_the_roster_stands_in_the_sheet(mixed: Classbook) -> None:
    assert "2026006" not in render(mixed, "moodle")
    assert [row["Student ID"] for row in table(mixed) if row["On the roster"] == "no"] == ["2026006"]


def test_sheet_says_everything(mixed: Classbook) -> None:
    rows = {row["Student ID"]: row for row in table(mixed)}
    assert len(rows) == len(mixed.students)
    late = rows["2026001"]
    assert (late["1. Doubling (of 2)"], late["Total"], late["Out of"], late["Late points"]) == (
        "1.7",
        "2.7",
        "3",
        "-0.3",
    )
    assert rows["2026003"]["Missions waiting"] == "1"
    assert rows["2026004"]["Missions not graded"] == "1"
    for student in ("2026003", "2026004", "2026007"):
        assert (rows[student]["1. Doubling (of 2)"], rows[student]["Total"]) == ("", "")


def test_a_zero_that_was_earned_is_a_zero(course: Course) -> None:
    double = course.missions[0]
    one = person()
    nothing = book([task(double)], [one], [entry(one, attempt(double, check(passes=False)))])
    assert table(nothing)[0]["Total"] == "0"
    assert moodle(render(nothing, "moodle"), "ID number", {one.id}) == {one.id: {"1. Doubling": 0}}


def test_a_report_of_the_grader_s_own_failure_is_no_zero(course: Course) -> None:
    double = course.missions[0]
    failed = entry(person(), attempt(double, check(passes=False, outcome=Outcome.ERROR)))
    assert not settled(failed)
    assert table(book([task(double)], [person()], [failed]))[0]["Total"] == ""


@pytest.mark.parametrize(
    ("number", "text"),
    [(0.1 + 0.2, "0.3"), (10, "10"), (100.0, "100"), (-0.0, "0"), (1e-7, "0"), (2.5, "2.5"), (1e6, "1000000")],
)
def test_numbers_are_exact(number: float, text: str) -> None:
    assert exact(number) == text


def test_sums_are_exact(course: Course) -> None:
    double = course.missions[0]
    one = person()
    tasks = [task(double, name=str(n), number=n, max_points=0.1) for n in range(1, 4)]
    entries = [Entry(student=one.id, mission=str(n), state=State.GRADED, points=0.1) for n in range(1, 4)]
    (row,) = table(book(tasks, [one], entries))
    assert (row["Total"], row["Out of"]) == ("0.3", "0.3")


def test_files_are_for_spreadsheets(mixed: Classbook) -> None:
    assert list(files(mixed)) == ["gradebook.csv", "gradebook-canvas.csv", "gradebook-moodle.csv"]
    for content in files(mixed).values():
        assert content.startswith(b"\xef\xbb\xbf")
        assert "김 1" in content.decode("utf-8-sig")
        assert content.count(b"\n") == content.count(b"\r\n")


def test_korean_headings(course: Course) -> None:
    assert "학번" in render(small(course, "ko"))
    assert render(small(course, "ko"), "canvas").startswith("Student,ID,SIS User ID,SIS Login ID,Section,1. 두 배")


def test_names_that_canvas_would_obey(course: Course) -> None:
    double = course.missions[0]
    people = [person(1, name="Points Possible"), person(2, name="Muted"), person(3, name="", email="")]
    titles = ["Layers (2)", "Final Grade", "Layers (2)"]
    tasks = [task(double, name=str(number), number=number, title=title) for number, title in enumerate(titles, 1)]
    possible, grades = canvas(render(book(tasks, people, []), "canvas"), {each.id for each in people})
    assert list(possible) == ["1. Layers [2]", "2. Final-Grade", "3. Layers [2]"]
    assert len(grades) == 3


@given(text=NASTY)
def test_no_cell_is_a_formula(text: str) -> None:
    assert not re.match(r"\s*[=+\-@＝＋－＠]", neutral(text))
    for separator in ";|,":
        assert not any(re.match(r"\s*[=+\-@＝＋－＠]", piece) for piece in neutral(text).split(separator))
    assert not any(
        unicodedata.category(each) in {"Cc", "Cs", "Zl", "Zp"} or each in "\u202e\u200b" for each in neutral(text)
    )


@given(texts=st.tuples(NASTY, NASTY, NASTY, NASTY.filter(bool)), style=st.sampled_from(STYLES))
def test_hostile_text_stays_in_its_cell(texts: tuple[str, str, str, str], style: str) -> None:
    name, email, section, key = texts
    someone = Person(id=key, name=name, email=email, section=section)
    one = Task(name="exercise_01_x", number=1, title="T", max_points=1)
    done = Entry(student=key, mission=one.name, state=State.GRADED, points=1)
    lines = read(render(book([one], [someone], [done]), style))
    assert len(lines) == (3 if style == "canvas" else 2)
    assert len({len(line) for line in lines}) == 1
    assert neutral(key) in lines[-1]


def test_a_waiting_submission_is_empty_in_every_style(course: Course) -> None:
    double = course.missions[0]
    one = person()
    waiting = book([task(double)], [one], [unsettled(one, double)])
    assert [read(render(waiting, style))[-1][-1] for style in ("canvas", "moodle")] == ["", "-"]
