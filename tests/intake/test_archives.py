"""Archives that are meant to harm, and archives of programs that know no Unicode."""

from __future__ import annotations

import io
import stat
import struct
import unicodedata
import zipfile
from pathlib import Path

import pytest

from grader.intake import find
from grader.intake.tree import Caps
from grader.model import Course
from tests.intake.building import AFFINE, folder, pairs, reasons, zipped


def source(tmp_path: Path, content: bytes, name: str = "class.zip") -> Path:
    return folder(tmp_path, {name: content}) / name


def with_raw_name(raw: bytes, content: bytes = AFFINE) -> bytes:
    """An archive with one member whose name is these bytes, and no word of their encoding."""
    placeholder = b"#" * len(raw)
    return zipped({placeholder.decode(): content}, zipfile.ZIP_STORED).replace(placeholder, raw)


@pytest.mark.parametrize(
    "name",
    [
        "../x_exercise_12.py",
        "a/../../x_exercise_12.py",
        "/x_exercise_12.py",
        "C:\\x_exercise_12.py",
        "..\\x_exercise_12.py",
    ],
)
def test_names_that_lead_out(course: Course, tmp_path: Path, name: str) -> None:
    intake = find(source(tmp_path, zipped({name: AFFINE, "kim_exercise_12.py": AFFINE})), course)
    assert pairs(intake) == [("kim", 12)]
    assert list(reasons(intake).values()) == ["Its name leads out of the archive."]
    assert {path.name for path in tmp_path.rglob("*")} == {"class.zip"}


def test_one_student_s_archive_cannot_speak_for_another(course: Course, tmp_path: Path) -> None:
    inner = zipped({"../lee/exercise_12.py": AFFINE, "lee/exercise_13.py": AFFINE})
    intake = find(folder(tmp_path, {"kim/hw.zip": inner, "lee/exercise_6.py": b"def softmax(x): ...\n"}), course)
    assert pairs(intake) == [("kim", 13), ("lee", 6)]


def test_bombs(course: Course, tmp_path: Path) -> None:
    bomb = zipped({"kim_exercise_12.py": b"\0" * (900 << 10), "kim_exercise_13.ipynb": b"\0" * (15 << 20)})
    nested = bomb
    for level in range(6):
        nested = zipped({f"level{level}.zip": nested})
    intake = find(source(tmp_path, zipped({"a/bomb.zip": bomb, "b/deep.zip": nested})), course)
    found = reasons(intake)
    assert "suspiciously many" in found["a/bomb/kim_exercise_13.ipynb"]
    assert any("more than 3 archives" in reason for reason in found.values())


def test_caps_of_archives(course: Course, tmp_path: Path) -> None:
    many = zipped({f"exercise_12_{index}.py": AFFINE for index in range(30)})
    root = folder(tmp_path, {"kim/hw.zip": many, "lee/exercise_12.py": AFFINE})
    for caps in (Caps(archive_files=10), Caps(unpacked_bytes=500), Caps(archive_bytes=100), Caps(archives=0)):
        intake = find(root, course, caps=caps)
        assert ("lee", 12) in pairs(intake)
        assert intake.odd
    packed = source(tmp_path / "z", zipped({f"s{index}_exercise_12.py": AFFINE for index in range(30)}))
    assert len(find(packed, course, caps=Caps(files=10)).submissions) == 10
    assert len(find(packed, course, caps=Caps(class_bytes=500)).submissions) < 30


def test_budget_is_shared_by_archives_within(course: Course, tmp_path: Path) -> None:
    inner = {f"x{index}.zip": zipped({f"exercise_{index:02d}.py": AFFINE * 50}) for index in range(1, 20)}
    root = folder(tmp_path, {"kim/hw.zip": zipped(inner), "lee/exercise_12.py": AFFINE})
    intake = find(root, course, caps=Caps(unpacked_bytes=60_000))
    assert 1 < len(intake.submissions) < 19
    assert any("too many bytes" in reason for reason in reasons(intake).values())


def test_links_devices_passwords_and_rare_packings(course: Course, tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, mode in (("a", stat.S_IFLNK), ("b", stat.S_IFIFO), ("c", stat.S_IFCHR)):
            info = zipfile.ZipInfo(f"{name}_exercise_12.py")
            info.external_attr = (mode | 0o644) << 16
            archive.writestr(info, "/etc/passwd")
        archive.writestr("d_exercise_12.py", AFFINE, zipfile.ZIP_LZMA)
        archive.writestr("e_exercise_12.py", AFFINE, zipfile.ZIP_BZIP2)
        archive.writestr("f_exercise_12.py", AFFINE)
    content = bytearray(buffer.getvalue())
    place = content.rindex(b"PK\x01\x02")
    struct.pack_into("<H", content, place + 8, 1)  # the flag of a password, in the directory
    intake = find(source(tmp_path, bytes(content)), course)
    assert intake.submissions == ()
    said = ("is a link", "no ordinary file", "no ordinary file", "packed in a way", "packed in a way", "password")
    found = reasons(intake)
    assert [part in found[f"{name}_exercise_12.py"] for name, part in zip("abcdef", said, strict=True)] == [True] * 6


@pytest.mark.parametrize("damage", ["cut", "crc", "size", "garbage", "empty", "text"])
def test_damage(course: Course, tmp_path: Path, damage: str) -> None:
    whole = bytearray(zipped({"kim_exercise_12.py": AFFINE * 20}, zipfile.ZIP_STORED))
    directory = whole.index(b"PK\x01\x02")
    if damage == "cut":
        whole = whole[: len(whole) // 2]
    elif damage == "crc":
        whole[60] ^= 0xFF
    elif damage == "size":
        struct.pack_into("<I", whole, directory + 24, 10)
    elif damage == "garbage":
        whole[directory + 20 : directory + 40] = b"\xff" * 20
    else:
        whole = bytearray(b"" if damage == "empty" else b"no archive at all")
    for root in (source(tmp_path, bytes(whole)), folder(tmp_path / "f", {"kim/hw.zip": bytes(whole)})):
        intake = find(root, course)
        assert intake.submissions == ()
        assert len(intake.odd) == 1


def test_same_name_twice(course: Course, tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("kim_exercise_12.py", AFFINE)
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("kim_exercise_12.py", b"# other\n")
    intake = find(source(tmp_path, buffer.getvalue()), course)
    assert pairs(intake) == [("kim", 12)]
    assert len(intake.odd) == 1


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("김민수_exercise_12.py".encode("cp949"), "김민수"),
        ("똠방각하_exercise_12.py".encode("cp949"), "똠방각하"),
        ("김민수_exercise_12.py".encode(), "김민수"),
        (unicodedata.normalize("NFD", "김민수_exercise_12.py").encode(), "김민수"),
        ("müller_exercise_12.py".encode("cp437"), "müller"),
        ("Ångström_exercise_12.py".encode("cp437"), "Ångström"),
    ],
)
def test_names_in_old_encodings(course: Course, tmp_path: Path, raw: bytes, name: str) -> None:
    assert pairs(find(source(tmp_path, with_raw_name(raw)), course)) == [(name, 12)]


def test_folder_that_was_unpacked_without_knowing_the_encoding(course: Course, tmp_path: Path) -> None:
    import os

    raw = os.fsencode(tmp_path) + b"/" + "김민수".encode("cp949")
    try:
        os.mkdir(raw)
    except OSError:
        pytest.skip("this file system takes UTF-8 only")
    with open(raw + b"/exercise_12.py", "wb") as file:
        file.write(AFFINE)
    assert pairs(find(tmp_path, course)) == [("김민수", 12)]


def test_dates_that_are_none(course: Course, tmp_path: Path) -> None:
    content = bytearray(zipped({"kim_exercise_12.py": AFFINE}))
    struct.pack_into("<HH", content, content.index(b"PK\x01\x02") + 12, 0xFFFF, 0)
    assert pairs(find(source(tmp_path, bytes(content)), course)) == [("kim", 12)]


def test_nothing_of_macos_counts(course: Course, tmp_path: Path) -> None:
    files: dict[str, bytes | str] = {
        "kim/exercise_12.py": AFFINE,
        "__MACOSX/kim/._exercise_12.py": "x",
        "kim/.DS_Store": "x",
        "kim/._a.py": "x",
    }
    intake = find(source(tmp_path, zipped({**files, "lee/exercise_12.py": AFFINE})), course)
    assert pairs(intake) == [("kim", 12), ("lee", 12)]
    assert (intake.odd, dict(intake.ignored)) == ((), {"__MACOSX": 1, ".DS_Store": 2})
