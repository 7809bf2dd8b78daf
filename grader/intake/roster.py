"""The roster: who is in the class, from a CSV as spreadsheets and learning platforms write it.

Columns are known by their headings, in English or Korean (id, name, e-mail, section; 학번, 이름, 이메일, 분반), in any
order and among others. Without headings they are id, name, e-mail, section. UTF-8 with or without a mark, UTF-16 with
one, and CP949 are read; commas, semicolons, tabs and bars separate.
"""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from grader.errors import UsageError
from grader.files import why
from grader.i18n import M
from grader.intake.model import Student
from grader.intake.names import composed, identity, squeezed

MAX_BYTES: Final = 16 << 20
_FIELDS: Final = ("id", "name", "email", "section")
_NOBODY: Final = "pointspossible"
"""What Canvas writes for the name of the line below its headings."""
_HEADINGS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("id", "studentid", "sid", "studentnumber", "idnumber", "username", "login"), "id"),
    # Canvas's own gradebook has these beside `ID`, its number for a student; it is by them that it takes points back.
    "sisuserid": "sis",
    "sisloginid": "login",
    **dict.fromkeys(("학번", "아이디", "학생번호", "학생id"), "id"),
    **dict.fromkeys(("name", "fullname", "student", "studentname", "이름", "성명", "학생", "학생이름"), "name"),
    **dict.fromkeys(("email", "emailaddress", "mail", "이메일", "전자우편", "메일", "이메일주소"), "email"),
    **dict.fromkeys(("section", "class", "group", "분반", "반", "조"), "section"),
    **dict.fromkeys(("firstname", "givenname"), "first"),
    **dict.fromkeys(("lastname", "surname", "familyname"), "last"),
}


class Roster:
    """The students of a class, found by whatever a platform calls them."""

    def __init__(self, students: Iterable[Student], aliases: Mapping[str, Sequence[str]] | None = None) -> None:
        """Know a class.

        Args:
            students: Everyone.
            aliases: What else a platform calls them, by their ids.
        """
        self.students = tuple(students)
        self._ids = {squeezed(student.id): student for student in self.students}
        self._places = {student.id: place for place, student in enumerate(self.students)}
        self._others: dict[str, list[Student]] = defaultdict(list)
        for student in self.students:
            for word in _words(student) | {squeezed(alias) for alias in (aliases or {}).get(student.id, ())} - {""}:
                if student not in self._others[word]:
                    self._others[word].append(student)

    def match(self, *labels: str) -> list[Student]:
        """The students that labels may mean, an id before all else; several where they fit several alike."""
        return self.exact(*labels) or self._within(labels)

    def exact(self, *labels: str) -> list[Student]:
        """The same without a look at the words of a label: it is an id, a name or an address, and nothing more."""
        keys = [key for key in map(squeezed, labels) if key]
        for key in keys:
            if key in self._ids:
                return [self._ids[key]]
        for key in keys:
            if key in self._others:
                return list(self._others[key])
        return []

    def _within(self, labels: Sequence[str]) -> list[Student]:
        """An id among other words, or else a name: `2024-101_kim_final`, `hw1-kim`."""
        pieces = {piece for label in labels for piece in _pieces(label)}
        by_id = {self._ids[piece].id for piece in pieces & self._ids.keys()}
        by_name = {student.id for piece in pieces for student in self._others.get(piece, ())}
        return [self.students[place] for place in sorted(self._places[each] for each in by_id or by_name)]


def _pieces(label: str) -> Iterator[str]:
    """Up to three words in a row. A short one is none: the 3 of `week 3` is nobody's id."""
    words = "".join(character if character.isalnum() else " " for character in composed(label)).split()
    for start in range(len(words)):
        for end in range(start + 1, min(start + 3, len(words)) + 1):
            piece = squeezed("".join(words[start:end]))
            if len(piece) >= (2 if any("가" <= each <= "힣" for each in piece) else 3):
                yield piece


def read_roster(path: Path) -> Roster:
    """Read a roster.

    Raises:
        UsageError: It cannot be read, has no students, or one of them twice.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise UsageError(M("{path} cannot be read: {reason}.", path=path, reason=why(error))) from error
    if len(content) > MAX_BYTES:
        raise UsageError(M("{path} is too large to be a list of students.", path=path))
    students, aliases = _students(_rows(_decoded(content, path)), path)
    if not students:
        message = M("{path} holds no students. Write one a line: id, name, e-mail, section.", path=path)
        raise UsageError(message)
    return Roster(students, aliases)


def _decoded(content: bytes, path: Path) -> str:
    encodings = ("utf-16",) if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else ("utf-8-sig", "cp949")
    for encoding in encodings:
        try:
            return composed(content.decode(encoding)).replace("\0", "")
        except UnicodeDecodeError:
            continue
    raise UsageError(M("{path} is neither UTF-8 nor CP949 text. Save it as CSV in UTF-8.", path=path))


def _rows(text: str) -> list[tuple[int, list[str]]]:
    lines = [line for line in text.splitlines()[:50] if line.strip()]
    delimiter = max(",;\t|", key=lambda sign: _regularity(sign, lines))  # of equals the first, the comma
    csv.field_size_limit(MAX_BYTES)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True)
    try:
        return [(reader.line_num, [cell.strip() for cell in row]) for row in reader if any(map(str.strip, row))]
    except csv.Error:
        return []


def _regularity(sign: str, lines: Sequence[str]) -> int:
    """In how many lines a sign stands as often as in the first, where it must stand."""
    expected = lines[0].count(sign) if lines else 0
    return sum(line.count(sign) == expected for line in lines) if expected else 0


def _students(rows: list[tuple[int, list[str]]], path: Path) -> tuple[list[Student], dict[str, list[str]]]:
    if not rows:
        return [], {}
    columns = _columns(rows[0][1])
    has_headings = bool({"id", "sis"} & columns.keys()) or len(columns) > 1
    if not has_headings:
        columns = {name: index for index, name in enumerate(_FIELDS) if index < len(rows[0][1])}
    found: dict[str, tuple[int, Student]] = {}
    aliases: dict[str, list[str]] = {}
    for line, row in rows[1:] if has_headings else rows:
        cells = {name: row[index] for name, index in columns.items() if index < len(row)}
        student = _student(cells)
        if "login" in columns and squeezed(student.name) == _NOBODY:
            continue
        key = squeezed(student.id)
        if not key:
            raise UsageError(M("{path}, line {line}: this student has no id.", path=path, line=line))
        if key in found:
            message = M(
                "{path}, line {line}: the id {id} stands in line {other} already. Ids must differ.",
                path=path,
                line=line,
                id=student.id,
                other=found[key][0],
            )
            raise UsageError(message)
        found[key] = (line, student)
        aliases[student.id] = [cells[name] for name in ("id", "login") if cells.get(name) and "login" in columns]
    return [student for _, student in found.values()], aliases


def _columns(headings: Sequence[str]) -> dict[str, int]:
    known = [(_HEADINGS.get(squeezed(heading), ""), index) for index, heading in enumerate(headings)]
    return {name: index for name, index in reversed(known) if name}


def _student(cells: Mapping[str, str]) -> Student:
    name = cells.get("name") or " ".join(filter(None, (cells.get("first"), cells.get("last"))))
    email = cells.get("email", "")
    known = (cells.get("sis"), cells.get("login"), cells.get("id"), email.split("@")[0])
    return Student(identity(next(filter(None, known), "")), name, email, cells.get("section", ""))


def _words(student: Student) -> set[str]:
    """What platforms make of a student: the mail address, its first part, the name in every rotation of its words."""
    parts = [word for word in student.name.replace(",", " ").split() if word]
    rotations = {"".join(parts[turn:] + parts[:turn]) for turn in range(len(parts))}
    return {squeezed(word) for word in (student.email, student.email.split("@")[0], *rotations)} - {""}
