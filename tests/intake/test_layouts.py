"""Whose a file is, and which mission it answers, in every form in which a class hands in."""

from __future__ import annotations

import os
import unicodedata
from datetime import UTC, datetime
from pathlib import Path

import pytest

from grader.errors import UsageError
from grader.intake import Roster, Student, find
from grader.intake.tree import Caps
from grader.model import Course
from tests.intake.building import AFFINE, SOFTMAX, folder, notebook, origins, pairs, reasons, said, zipped

KIM, LEE = Student("2024101", "김민수", "minsu@x.ac.kr", "1"), Student("2024102", "이영희", "younghee@x.ac.kr", "2")
ROSTER = Roster([KIM, LEE])


@pytest.mark.parametrize(
    "name",
    [
        "student07_exercise_12.py",
        "student07-ex12.py",
        "student07 Mission 12 (2).py",
        "student07_exercise_12_affine_final.py",
        "exercise_12_student07.py",
        "exercise_12_affine_student07.py",
        "student07_미션12.py",
        "student07_affine.py",
        "student07/exercise_12.py",
        "student07/12.py",
        "student07/exercise_12_affine/answer.py",
        "student07/exercises/exercise_12_affine/answer.py",
        "student07/Exercise-12.ipynb",
        "student07/week 3/affine.py",
        "exercise_12_affine/student07.py",
        "exercise_12/student07/answer.py",
        "student07/homework.py",
    ],
)
def test_one_file_in_every_form(course: Course, tmp_path: Path, name: str) -> None:
    content = notebook(AFFINE.decode()) if name.endswith(".ipynb") else AFFINE
    intake = find(folder(tmp_path, {name: content}), course)
    assert pairs(intake) == [("student07", 12)]
    assert intake.odd == ()
    packed = tmp_path / "class.zip"
    packed.write_bytes(zipped({name: content}))
    assert pairs(find(packed, course)) == [("student07", 12)]


def test_one_outer_folder_is_nobody(course: Course, tmp_path: Path) -> None:
    files = {"week3/kim/exercise_12.py": AFFINE, "week3/lee/exercise_12.py": AFFINE}
    assert pairs(find(folder(tmp_path, files), course)) == [("kim", 12), ("lee", 12)]


def test_a_number_counts_more_than_a_word_and_two_missions_are_too_many(course: Course, tmp_path: Path) -> None:
    files = {"gates_exercise_12.py": AFFINE, "kim_exercise_12_exercise_13.py": AFFINE}
    intake = find(folder(tmp_path, files), course)
    assert pairs(intake) == [("gates", 12)]
    assert "several missions" in reasons(intake)["kim_exercise_12_exercise_13.py"]


def test_workspace_with_everything_in_it(course: Course, tmp_path: Path) -> None:
    files: dict[str, bytes | str] = {f"kim/{m.name}/answer.py": m.stub.read_bytes() for m in course.missions}
    files |= {f"kim/{m.name}/test_answer.py": "x" for m in course.missions}
    files |= {"kim/.dl-missions/progress.sqlite3": "x", "kim/conftest.py": "x", "kim/.git/HEAD": "x"}
    files |= {"kim/exercise_12_affine/answer.py.bak": "x", "kim/exercise_12_affine/__pycache__/a.pyc": "x"}
    intake = find(folder(tmp_path, files), course)
    assert pairs(intake) == [("kim", mission.number) for mission in course.missions]
    assert list(reasons(intake)) == ["kim/exercise_12_affine/answer.py.bak"]
    ignored = {".git": 1, "__pycache__": 1, ".dl-missions": 1, "conftest.py": 1, "test_answer.py": len(course.missions)}
    assert dict(intake.ignored) == ignored


def test_our_own_solutions_are_nobodys_answers(course: Course, tmp_path: Path) -> None:
    files = {
        "kim/solutions/exercise_12_affine/answer.py": AFFINE,
        "kim/solutions/exercise_12_affine/wrong/x.py": AFFINE,
    }
    intake = find(folder(tmp_path, {**files, "lee/exercise_12.py": AFFINE}), course)
    assert pairs(intake) == [("lee", 12)]
    assert len(intake.odd) == 2


def test_moodle(course: Course, tmp_path: Path) -> None:
    files = {
        "김민수_12345_assignsubmission_file_/exercise_12.py": AFFINE,
        "이영희_12346_assignsubmission_file_/내 답.zip": zipped({"exercise_12/answer.py": AFFINE}),
        "박철수_12347_assignsubmission_file_exercise_12.py": AFFINE,
        "최_12348_assignsubmission_onlinetext_/onlinetext.html": "<p>",
        "정_12349_assignsubmission_onlinetext_/x.py": AFFINE,
    }
    intake = find(folder(tmp_path, files), course)
    assert pairs(intake) == [("김민수_12345", 12), ("박철수_12347", 12), ("이영희_12346", 12)]
    assert [each.student.name for each in intake.submissions] == ["김민수", "박철수", "이영희"]
    assert "typed into Moodle" in reasons(intake)["정_12349_assignsubmission_onlinetext_/x.py"]
    known = find(folder(tmp_path, {}), course, ROSTER)
    assert pairs(known) == [("2024101", 12), ("2024102", 12), ("박철수_12347", 12)]
    assert "not on the roster" in said(known.submissions[-1].notes)


def test_canvas(course: Course, tmp_path: Path) -> None:
    files = {
        "kimminsu_LATE_12345_67890_exercise_12.py": AFFINE,
        "leeyounghee_12346_67891_exercise_12-1.py": AFFINE + b"# new\n",
        "leeyounghee_12346_67892_exercise_12.py": AFFINE,
    }
    intake = find(folder(tmp_path, files), course)
    assert pairs(intake) == [("kimminsu_12345", 12), ("leeyounghee_12346", 12)]
    assert [each.late for each in intake.submissions] == [True, False]
    assert intake.submissions[1].source.endswith(b"# new\n")
    assert "instead" in reasons(intake)["leeyounghee_12346_67892_exercise_12.py"]
    people = Roster([Student("a", "Minsu Kim"), Student("b", "Younghee Lee")])
    assert pairs(find(tmp_path, course, people)) == [("a", 12), ("b", 12)]
    assert pairs(find(tmp_path, course, Roster([Student("12346", "X")])))[0] == ("12346", 12)


METADATA = """\
submission_1:
  :submitters:
  - :name: 김민수
    :sid: '2024101'
    :email: minsu@x.ac.kr
  :created_at: 2026-03-02 10:00:00.500000000 Z
  :score: 3.0
submission_2:
  :submitters:
  - {":name": Lee, ":sid": "b/2"}
  - {":name": Choi, ":email": choi@x}
"""


def test_gradescope(course: Course, tmp_path: Path) -> None:
    files = {
        "export/submission_metadata.yml": METADATA,
        "export/submission_1/exercise_12.py": AFFINE,
        "export/submission_2/deep/exercise_6.py": SOFTMAX,
        "export/submission_3/exercise_6.py": SOFTMAX,
    }
    intake = find(folder(tmp_path, files), course)
    assert pairs(intake) == [("2024101", 12), ("b_2", 6), ("choi@x", 6)]
    assert intake.submissions[0].submitted_at == datetime(2026, 3, 2, 10, 0, 0, 500000, tzinfo=UTC)
    assert list(reasons(intake)) == ["export/submission_3/exercise_6.py"]


BOMB = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 30)}]\n" for n in range(1, 12))
BOMB += "submission_1: {':submitters': [{':sid': *a11}]}\n"


@pytest.mark.parametrize(
    "content",
    ["", "- a", "a: [", "submission_1: 3", "x: &a [*a]", "[" * 5000, "\x00", "a: !!python/object:os.system x", BOMB],
)
def test_gradescope_description_that_is_none(course: Course, tmp_path: Path, content: str) -> None:
    files = {"submission_metadata.yml": content, "submission_1/exercise_12.py": AFFINE}
    intake = find(folder(tmp_path, files), course)
    assert len(intake.submissions) + len(intake.odd) == 1 or "submission_metadata.yml" in reasons(intake)


def test_a_learner_s_metadata_is_an_odd_file(course: Course, tmp_path: Path) -> None:
    files = {"kim/submission_metadata.yml": METADATA, "kim/exercise_12.py": AFFINE, "lee/exercise_12.py": AFFINE}
    intake = find(folder(tmp_path, files), course)
    assert pairs(intake) == [("kim", 12), ("lee", 12)]
    assert list(reasons(intake)) == ["kim/submission_metadata.yml"]


def test_a_learner_s_metadata_cannot_speak_for_another(course: Course, tmp_path: Path) -> None:
    spoof = {"submission_metadata.yml": METADATA.replace("김민수", "lee").replace("2024101", "lee")}
    spoof["submission_1/exercise_12.py"] = AFFINE.decode() + "# kim's"
    lee = {"lee_exercise_12.py": AFFINE}
    assert origins(find(folder(tmp_path / "a", {"kim.zip": zipped(spoof), **lee}), course))[-1] == "lee_exercise_12.py"
    cloned = {f"kim/{name}": content for name, content in spoof.items()}
    intake = find(folder(tmp_path / "b", {**cloned, "lee/exercise_12.py": AFFINE}), course)
    assert pairs(intake) == [("kim", 12), ("lee", 12)]
    assert origins(intake)[1] == "lee/exercise_12.py"
    assert "kim/submission_metadata.yml" in reasons(intake)


def test_folder_of_clones(course: Course, tmp_path: Path) -> None:
    files = {
        "hw1-minsu/.git/objects/aa/bb.py": AFFINE,
        "hw1-minsu/exercise_12_affine/answer.py": AFFINE,
        "hw1-younghee/exercise_12_affine/answer.py": AFFINE,
        "hw1-younghee/README.md": "x",
    }
    intake = find(folder(tmp_path, files), course)
    assert pairs(intake) == [("hw1-minsu", 12), ("hw1-younghee", 12)]
    assert intake.ignored == {".git": 1}
    assert pairs(find(tmp_path, course, ROSTER)) == [("2024101", 12), ("2024102", 12)]


def test_latest_of_several_is_taken_and_the_others_are_listed(course: Course, tmp_path: Path) -> None:
    names = ["kim/exercise_12.py", "kim/exercise_12 (1).py", "kim/exercise_12_v2.py", "kim/other.py"]
    folder(tmp_path, dict.fromkeys(names, AFFINE))
    intake = find(tmp_path, course)
    assert origins(intake) == ["kim/exercise_12_v2.py"]
    assert sorted(reasons(intake)) == sorted(set(names) - {"kim/exercise_12_v2.py"})
    (tmp_path / "kim/exercise_12_v2.py").unlink()
    (tmp_path / "kim/exercise_12 (1).py").unlink()
    folder(tmp_path, {"kim/late/exercise_12.py": AFFINE})
    os.utime(tmp_path / "kim/exercise_12.py", (2e9, 2e9))
    assert origins(find(tmp_path, course)) == ["kim/exercise_12.py"]


def test_answer_beats_what_lies_beside_it(course: Course, tmp_path: Path) -> None:
    files = {"kim/exercise_12_affine/scratch.py": AFFINE, "kim/exercise_12_affine/answer.py": b"# begun\n"}
    files |= {"kim/exercise_12_affine/plot.py": b"x = 1\n"}
    folder(tmp_path, files)
    os.utime(tmp_path / "kim/exercise_12_affine/scratch.py", (2e9, 2e9))
    intake = find(tmp_path, course)
    assert origins(intake) == ["kim/exercise_12_affine/answer.py"]


def test_one_mission_needs_no_name(course: Course, tmp_path: Path) -> None:
    only = [mission for mission in course.missions if mission.number == 12]
    files = {"kim.py": AFFINE, "lee/hw.py": b"x = 1\n", "choi_exercise_6.py": SOFTMAX, "main.py": AFFINE}
    intake = find(folder(tmp_path, files), course, missions=only)
    assert pairs(intake) == [("kim", 12), ("lee", 12)]
    assert "not asked for" in reasons(intake)["choi_exercise_6.py"]
    assert "whose it is" in reasons(intake)["main.py"]


def test_everything_may_be_one_student_s(course: Course, tmp_path: Path) -> None:
    files = {"exercise_12.py": AFFINE, "part/answer.py": SOFTMAX, "readme.txt": "x"}
    intake = find(folder(tmp_path, files), course, student="me")
    assert pairs(intake) == [("me", 6), ("me", 12)]
    assert pairs(find(tmp_path / "exercise_12.py", course, student="me")) == [("me", 12)]


def test_larger_of_two_that_fit_counts(course: Course, tmp_path: Path) -> None:
    hunt = next(mission for mission in course.missions if mission.number == 14)
    files = {"kim/hw.py": hunt.stub.read_bytes()}  # it defines softmax, which mission 6 asks for, as a helper
    assert pairs(find(folder(tmp_path, files), course)) == [("kim", 14)]


def test_decomposed_names_are_the_same_names(course: Course, tmp_path: Path) -> None:
    mac = unicodedata.normalize("NFD", "김민수")
    intake = find(folder(tmp_path, {f"{mac}/미션 12.py": AFFINE, "lee/exercise_12.py": AFFINE}), course, ROSTER)
    assert pairs(intake)[0] == ("2024101", 12)
    plain = find(tmp_path, course)
    assert ("김민수", 12) in pairs(plain)


def test_roster_refuses_to_guess(course: Course, tmp_path: Path) -> None:
    twins = Roster([KIM, Student("2024109", "김민수"), LEE])
    intake = find(folder(tmp_path, {"김민수_1234_assignsubmission_file_/exercise_12.py": AFFINE}), course, twins)
    assert intake.submissions == ()
    assert "2024101, 2024109" in next(iter(reasons(intake).values()))
    deep = find(folder(tmp_path / "b", {"section 1/2024102/answers/exercise_12.py": AFFINE}), course, ROSTER)
    assert pairs(deep) == [("2024102", 12)]


def test_short_ids_are_not_found_in_other_names(course: Course, tmp_path: Path) -> None:
    people = Roster([Student("3", "Ada Lovelace"), Student("12", "Alan Turing")])
    files = {
        "ada/week 3/12.py": AFFINE,
        "stranger/12.py": AFFINE,
        "12/exercise_12.py": AFFINE,
        "3_exercise_12.py": AFFINE,
    }
    intake = find(folder(tmp_path, files), course, people)
    assert pairs(intake) == [("12", 12), ("3", 12), ("ada", 12), ("stranger", 12)]
    assert origins(intake) == ["12/exercise_12.py", "3_exercise_12.py", "ada/week 3/12.py", "stranger/12.py"]


def test_links_pipes_and_giants(course: Course, tmp_path: Path) -> None:
    outside = folder(tmp_path / "outside", {"secret.py": AFFINE})
    root = folder(tmp_path / "in", {"kim/exercise_12.py": AFFINE, "lee/big_exercise_12.py": b"#" * (2 << 20)})
    (root / "lee/exercise_12.py").symlink_to(outside / "secret.py")
    (root / "lee/folder").symlink_to(outside, target_is_directory=True)
    (root / "lee/loop").symlink_to(root, target_is_directory=True)
    (root / "lee/dead_exercise_12.py").symlink_to("nowhere")
    (root / "lee/inside_exercise_12.py").symlink_to(root / "kim/exercise_12.py")
    os.mkfifo(root / "lee/fifo_exercise_12.py")
    intake = find(root, course)
    assert pairs(intake) == [("kim", 12), ("lee", 12)]
    assert origins(intake)[1] == "lee/inside_exercise_12.py"
    found = reasons(intake)
    assert "leads out" in found["lee/exercise_12.py"]
    assert "leads out" in found["lee/folder"]
    assert "link to a folder" in found["lee/loop"]
    assert "cannot be read" in found["lee/dead_exercise_12.py"]
    assert "no ordinary file" in found["lee/fifo_exercise_12.py"]
    assert "2097152 bytes" in found["lee/big_exercise_12.py"]


def test_what_cannot_be_read_is_odd(course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = folder(tmp_path, {"kim/exercise_12.py": AFFINE, "lee/exercise_12.py": AFFINE})
    really, scan = os.open, os.scandir

    def refuse(path: str, *more: int) -> int:
        if "kim" in str(path):
            raise PermissionError(13, "Permission denied")
        return really(path, *more)

    monkeypatch.setattr(os, "open", refuse)
    intake = find(root, course)
    assert reasons(intake) == {"kim/exercise_12.py": "It cannot be read: Permission denied."}

    def closed(path: str) -> object:
        if path.endswith("lee"):
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", closed)
    assert list(reasons(find(root, course))) == ["kim/exercise_12.py", "lee"]


def test_a_source_that_cannot_be_read_is_no_empty_class(
    course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(_path: str) -> object:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "scandir", closed)
    with pytest.raises(UsageError, match="Permission denied"):
        find(tmp_path, course)


def test_caps_of_folders(course: Course, tmp_path: Path) -> None:
    root = folder(tmp_path, {"kim/a/b/exercise_12.py": AFFINE, "lee/exercise_12.py": AFFINE})
    assert "kim/a/b" in reasons(find(root, course, caps=Caps(depth=2)))
    assert any("the rest is not read" in reason for reason in reasons(find(root, course, caps=Caps(files=1))).values())
    assert "the rest is not read" in reasons(find(root, course, caps=Caps(files=0)))["."]


def test_packages_and_checkpoints_are_told_once(course: Course, tmp_path: Path) -> None:
    files = {f"kim/.venv/lib/x{i}.py": AFFINE for i in range(5)} | {"kim/.ipynb_checkpoints/a_exercise_12.py": AFFINE}
    intake = find(folder(tmp_path, {**files, "kim/exercise_12.py": AFFINE, "kim/a.tar.gz": "x"}), course)
    assert pairs(intake) == [("kim", 12)]
    assert sorted(reasons(intake)) == ["kim/.ipynb_checkpoints", "kim/.venv", "kim/a.tar.gz"]


def test_source_that_is_none(course: Course, tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        find(tmp_path / "nowhere", course)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UsageError):
        find(tmp_path / "pipe", course)
    text = folder(tmp_path, {"notes.txt": "x"}) / "notes.txt"
    assert len(find(text, course).odd) == 1


def test_nothing_and_an_untouched_stub_never_hide_an_answer(course: Course, tmp_path: Path) -> None:
    stub = course.missions[11].stub.read_bytes()
    files = {
        "kim/exercise_12.py": AFFINE,
        "kim/mine/exercise_12_affine/answer.py": stub.replace(b"\n", b"\r\n"),
        "kim/exercise_12_v3.py": b"\n",
        "lee/exercise_12.py": stub,
    }
    intake = find(folder(tmp_path, files), course)
    assert origins(intake) == ["kim/exercise_12.py", "lee/exercise_12.py"]
    assert len(reasons(intake)) == 2
    assert all(each.expected for each in intake.odd)


def test_a_file_that_numbers_an_exercise_of_another_course_is_no_answer(course: Course, tmp_path: Path) -> None:
    files = {"kim/exercise_99.py": b"x = 1\n", "lee/mine.py": b"x = 1\n"}
    intake = find(folder(tmp_path, files), course, missions=course.missions[11:12])
    assert pairs(intake) == [("lee", 12)]
    assert [each.expected for each in intake.odd] == [False]


def test_what_is_not_asked_for_is_no_loss(course: Course, tmp_path: Path) -> None:
    files = {"kim/exercise_13.py": SOFTMAX, "kim/notes.txt": "x"}
    intake = find(folder(tmp_path, files), course, missions=course.missions[:12])
    assert {each.path: each.expected for each in intake.odd} == {"kim/exercise_13.py": True, "kim/notes.txt": False}


@pytest.mark.skipif(os.name == "nt", reason="names there hold no line breaks")
def test_a_name_cannot_write_lines_of_its_own(course: Course, tmp_path: Path) -> None:
    files = {"kim\nOdd/exercise_12.py": AFFINE, "kim\nOdd/x\n.txt": "x"}
    intake = find(folder(tmp_path, files), course)
    assert origins(intake) == ["kim\\x0aOdd/exercise_12.py"]
    assert list(reasons(intake)) == ["kim\\x0aOdd/x\\x0a.txt"]
