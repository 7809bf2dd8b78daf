"""Whatever is handed in: no error, nothing lost, everything accounted for once."""

from __future__ import annotations

import io
import unicodedata
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grader.intake import Roster, Student, find
from grader.intake.names import MissionNames, composed, from_bytes, identity, version
from grader.model import Course
from tests.intake.building import AFFINE, SOFTMAX, notebook, zipped

WORDS = st.sampled_from(
    [
        "kim",
        "이영희",
        "exercise_12",
        "ex6",
        "answer",
        "affine",
        "..",
        ".git",
        "hw_1",
        "2024101",
        "week_3",
        "a_1234_4567_b",
        "X_77_assignsubmission_file_",
        "submission_1",
        "__MACOSX",
        "\u200b",
        "NUL",
        "미션_12",
    ]
)
ENDINGS = st.sampled_from([".py", ".ipynb", ".zip", ".txt", "", ".PY", ".yml"])
CONTENTS = st.sampled_from([AFFINE, SOFTMAX, b"", b"\0\xff", notebook("x = 1"), zipped({"kim/exercise_12.py": AFFINE})])
NAMES = st.tuples(st.lists(WORDS, min_size=1, max_size=4), ENDINGS).map(lambda made: "/".join(made[0]) + made[1])
RELAXED = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
ROSTER = Roster([Student("2024101", "김민수"), Student("2024102", "이영희")])


@RELAXED
@given(files=st.dictionaries(NAMES, CONTENTS, max_size=8), known=st.booleans())
def test_every_member_is_accounted_for(course: Course, tmp_path: Path, files: dict[str, bytes], *, known: bool) -> None:
    path = tmp_path / "class.zip"
    path.write_bytes(zipped(files))
    intake = find(path, course, ROSTER if known else None)
    again = find(path, course, ROSTER if known else None)
    assert intake == again
    keys = [(each.student.id, each.mission.name) for each in intake.submissions]
    assert len(set(keys)) == len(keys)
    told = {each.origin for each in intake.submissions} | {each.path for each in intake.odd}
    plain = [name for name in files if not name.endswith(".zip")]
    lost = [name for name in plain if composed(name) not in told]
    assert len(lost) <= sum(intake.ignored.values())
    for each in intake.submissions:
        assert each.student.id == identity(each.student.id)
        assert each.student.id not in {"", ".", ".."}
        assert "/" not in each.student.id


@RELAXED
@given(content=st.binary(max_size=400), cut=st.integers(0, 300), flip=st.integers(0, 2400))
def test_any_damage_ends_as_odd(course: Course, tmp_path: Path, content: bytes, cut: int, flip: int) -> None:
    whole = bytearray(zipped({"kim_exercise_12.py": AFFINE, "lee_exercise_6.py": content}))
    whole[flip // 8 % len(whole)] ^= 1 << flip % 8
    path = tmp_path / "class.zip"
    path.write_bytes(bytes(whole[: len(whole) - cut]))
    intake = find(path, course)
    assert len(intake.submissions) <= 2


@RELAXED
@given(raw=st.binary(min_size=1, max_size=20))
def test_any_name_in_bytes(course: Course, tmp_path: Path, raw: bytes) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("#" * len(raw), AFFINE)
    path = tmp_path / "class.zip"
    path.write_bytes(buffer.getvalue().replace(b"#" * len(raw), raw))
    find(path, course)


@settings(deadline=None)
@given(st.text(min_size=1, max_size=30))
def test_names_survive_their_encodings(name: str) -> None:
    assert from_bytes(name.encode("utf-8", "replace"), "x") == composed(name.encode("utf-8", "replace").decode())


@settings(deadline=None)
@given(st.text(alphabet=st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=2, max_size=8))
def test_korean_of_windows_is_korean(name: str) -> None:
    common = "김" + name
    assert from_bytes(common.encode("cp949"), "x") == common


@settings(deadline=None)
@given(st.text(max_size=150))
def test_identity_is_one_and_fit_for_a_folder(label: str) -> None:
    made = identity(label)
    assert made == identity(made) == identity(unicodedata.normalize("NFD", label))
    assert not set(made) & set('/\\:*?"<>|\0')
    assert made not in {".", ".."}
    assert len(made) <= 100


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_name_is_read(course: Course, name: str) -> None:
    MissionNames(course.missions).read(name)
    assert version(name) >= 0


@pytest.mark.parametrize("number", [1, 12, 32])
def test_every_mission_is_found_by_number_name_and_word(course: Course, number: int) -> None:
    names = MissionNames(course.missions)
    mission = next(each for each in course.missions if each.number == number)
    for name in (mission.name, f"ex{number}", f"Mission {number:03d}", f"kim-{mission.slug}", f"미션{number}"):
        assert names.read(name).mission is mission
