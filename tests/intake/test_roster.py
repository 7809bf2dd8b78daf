"""Rosters, as spreadsheets in Korea and elsewhere write them."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.errors import UsageError
from grader.intake import Roster, Student, read_roster
from grader.intake.names import identity

EXPECTED = [Student("2024101", "김민수", "minsu@x.ac.kr", "1"), Student("2024102", "Lee, Younghee", "yh@x.ac.kr", "2")]
PLAIN = '학번,이름,이메일,분반\n2024101,김민수,minsu@x.ac.kr,1\n2024102,"Lee, Younghee",yh@x.ac.kr,2\n'


def read(tmp_path: Path, content: bytes) -> list[Student]:
    path = tmp_path / "roster.csv"
    path.write_bytes(content)
    return list(read_roster(path).students)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_encodings(tmp_path: Path, encoding: str, newline: str) -> None:
    assert read(tmp_path, PLAIN.replace("\n", newline).encode(encoding)) == EXPECTED


def test_decomposed_roster(tmp_path: Path) -> None:
    assert read(tmp_path, unicodedata.normalize("NFD", PLAIN).encode()) == EXPECTED


@pytest.mark.parametrize("sign", [";", "\t", "|"])
def test_delimiters(tmp_path: Path, sign: str) -> None:
    content = f"ID{sign}Name{sign}E-mail{sign}Section\n2024101{sign}김민수{sign}minsu@x.ac.kr{sign}1\n"
    content += f"2024102{sign}Lee, Younghee{sign}yh@x.ac.kr{sign}2\n"
    assert read(tmp_path, content.encode()) == EXPECTED


def test_headings_in_any_order_among_others_and_none(tmp_path: Path) -> None:
    content = "No,Section,Email Address,Student ID,First Name,Last name\n1,A,a@x,s1,Ada,Lovelace\n"
    assert read(tmp_path, content.encode()) == [Student("s1", "Ada Lovelace", "a@x", "A")]
    assert read(tmp_path, b"s1,Ada,a@x\n\ns2,Bob\n") == [Student("s1", "Ada", "a@x"), Student("s2", "Bob")]
    assert read(tmp_path, b"s1\ns2\n") == [Student("s1"), Student("s2")]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "no students"),
        (b"id,name\n", "no students"),
        (b"id,name\n,Ada\n", "line 2: this student has no id"),
        (b"id,name\ns1,Ada\nS1,Bob\n", "line 3: the id S1 stands in line 2"),
        (b"id,name\n\xff\xff\xff,x\n", "neither UTF-8 nor CP949"),
    ],
)
def test_mistakes_are_told_with_their_line(tmp_path: Path, content: bytes, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        read(tmp_path, content)


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        read_roster(tmp_path / "nothing.csv")
    with pytest.raises(UsageError, match="cannot be read"):
        read_roster(tmp_path)


ROSTER = Roster(
    [
        Student("s-01", "Ada Lovelace", "ada@x.org"),
        Student("s-02", "Lovelace, Byron", "byron@x.org"),
        Student("s-03", "김 민수", "minsu@x.org"),
    ]
)


@pytest.mark.parametrize(
    ("label", "ids"),
    [
        ("s-01", ["s-01"]),
        ("S01", ["s-01"]),
        ("ada@x.org", ["s-01"]),
        ("ADA", ["s-01"]),
        ("Lovelace, Ada", ["s-01"]),
        ("lovelaceada", ["s-01"]),
        ("byron lovelace", ["s-02"]),
        ("김민수", ["s-03"]),
        ("민수 김", ["s-03"]),
        ("hw1 s-03 final", ["s-03"]),
        ("homework-byron", ["s-02"]),
        ("s-01 and s-02", ["s-01", "s-02"]),
        ("nobody", []),
        ("", []),
    ],
)
def test_match(label: str, ids: list[str]) -> None:
    assert [student.id for student in ROSTER.match(label)] == ids


@settings(deadline=None)
@given(st.text(max_size=60))
def test_match_takes_any_label(label: str) -> None:
    assert all(student in ROSTER.students for student in ROSTER.match(label))


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_students_or_a_sentence(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_bytes(content)
    try:
        students = read_roster(path).students
    except UsageError:
        return
    assert len({student.id for student in students}) == len(students) > 0


def test_canvas_s_own_gradebook_is_a_roster(tmp_path: Path) -> None:
    path = tmp_path / "canvas.csv"
    path.write_text(
        "Student,ID,SIS User ID,SIS Login ID,Section\n    Points Possible,,,,\n"
        '"Kim, Ann",4711,20260004,ann@x.org,S1\n"Lee, Bo",4712,,bo,S1\n'
    )
    roster = read_roster(path)
    assert [(each.id, each.name) for each in roster.students] == [("20260004", "Kim, Ann"), ("bo", "Lee, Bo")]
    for label, who in {"4711": "20260004", "20260004": "20260004", "ann@x.org": "20260004", "4712": "bo"}.items():
        assert [each.id for each in roster.match(label)] == [who]


def test_exact_takes_a_label_as_a_whole() -> None:
    assert [each.id for each in ROSTER.exact("Ada Lovelace")] == ["s-01"]
    assert [each.id for each in ROSTER.exact("Byron Lovelace")] == ["s-02"]
    assert ROSTER.exact("homework-byron") == []
    assert ROSTER.exact("") == []


@pytest.mark.parametrize("name", ["CON", "nul", "Aux.txt", "com1", "LPT9"])
def test_an_id_is_no_device_of_windows(name: str) -> None:
    assert identity(name) == f"_{name}"
    assert identity(f"{name}y".replace(".", "")) == f"{name}y".replace(".", "")


def test_long_names_that_differ_at_the_end_are_two_people() -> None:
    ids = {identity("김" * 120 + end) for end in "12"}
    assert len(ids) == 2
    assert all(len(each.encode()) <= 200 for each in ids), "a file system holds 255 bytes in a name"
    assert len(identity("k" * 120)) == 100
    assert identity("김" * 60) == "김" * 60


def test_several_within_a_label_are_in_the_order_of_the_roster() -> None:
    roster = Roster([Student("9002", "Kim"), Student("9001", "Kim"), Student("9003", "Lee")])
    assert [student.id for student in roster.match("hw1 9001 9002")] == ["9002", "9001"]
    assert [student.id for student in roster.match("hw1 kim lee")] == ["9002", "9001", "9003"]
