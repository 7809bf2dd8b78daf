"""The learner's file: the disk is the truth, and nothing is overwritten unseen."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from grader import GraderError
from tui.core import drafts
from tui.core.desk import Desk, Outside


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "answer.py"
    file.write_text("x = 1\n", encoding="utf-8")
    return file


def opened(path: Path) -> Desk:
    desk = Desk(path)
    desk.open()
    return desk


def test_what_is_written_here_is_on_the_disk(path: Path) -> None:
    desk = opened(path)
    desk.text = "x = 2\n"
    assert desk.changed
    assert desk.save()
    assert path.read_text(encoding="utf-8") == "x = 2\n"
    assert not desk.changed
    assert desk.look() is Outside.NOTHING


def test_a_change_outside_is_seen_and_not_overwritten(path: Path) -> None:
    desk = opened(path)
    path.write_text("x = 'theirs'\n", encoding="utf-8")
    assert desk.look() is Outside.CHANGED
    desk.text = "x = 'mine'\n"
    assert desk.look() is Outside.CONFLICT
    assert not desk.save()
    assert path.read_text(encoding="utf-8") == "x = 'theirs'\n"


def test_the_same_change_on_both_sides_is_no_conflict(path: Path) -> None:
    desk = opened(path)
    path.write_text("x = 3\n", encoding="utf-8")
    desk.text = "x = 3\n"
    assert desk.look() is Outside.CHANGED


def test_mine_is_kept_under_names_that_nobody_has(path: Path) -> None:
    desk = opened(path)
    desk.text = "mine"
    first, second = desk.keep_mine_aside(), desk.keep_mine_aside()
    assert first != second
    assert first.read_text(encoding="utf-8") == second.read_text(encoding="utf-8") == "mine"


def test_a_file_that_is_only_touched_is_no_change(path: Path) -> None:
    desk = opened(path)
    os.utime(path, (1, 1))
    assert desk.look() is Outside.NOTHING


def test_a_deleted_file_comes_back_with_the_next_save(path: Path) -> None:
    desk = opened(path)
    path.unlink()
    assert desk.look() is Outside.DELETED
    desk.text = "x = 4\n"
    assert desk.save()
    assert path.read_text(encoding="utf-8") == "x = 4\n"


def test_a_file_that_is_no_text_is_left_alone(path: Path) -> None:
    path.write_bytes(b"\xff\xfe\x00")
    desk = opened(path)
    assert not desk.editable
    assert path.read_bytes() == b"\xff\xfe\x00"


def test_windows_line_ends_are_read(path: Path) -> None:
    path.write_bytes(b"\xef\xbb\xbfx = 1\r\ny = 2\r\n")
    assert opened(path).text == "x = 1\ny = 2\n"


def test_a_link_keeps_pointing_and_rights_stay(path: Path, tmp_path: Path) -> None:
    path.chmod(0o640)
    link = tmp_path / "link.py"
    link.symlink_to(path)
    desk = opened(link)
    desk.text = "x = 5\n"
    desk.save()
    assert link.is_symlink()
    assert path.read_text(encoding="utf-8") == "x = 5\n"
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_folder_in_its_place_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(GraderError, match="cannot be read"):
        opened(tmp_path)
    with pytest.raises(GraderError, match="cannot be written"):
        drafts.write(tmp_path, "x")


def test_a_failed_write_leaves_no_scratch_and_the_old_text(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    desk = opened(path)
    desk.text = "x = 6\n"
    with pytest.raises(GraderError, match="No space left"):
        desk.save()
    assert path.read_text(encoding="utf-8") == "x = 1\n"
    assert [each.name for each in path.parent.iterdir()] == ["answer.py"]


def test_a_file_that_cannot_be_read_is_not_written_over(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = Path.read_bytes

    def refused(_self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refused)
    desk = Desk(path)
    with pytest.raises(GraderError, match="Permission denied"):
        desk.open()
    desk.text = "x = 'typed blindly'\n"
    assert not desk.editable
    assert desk.save()
    monkeypatch.setattr(Path, "read_bytes", read)
    assert path.read_text(encoding="utf-8") == "x = 1\n"
    desk.text = ""
    assert desk.look() is Outside.CHANGED  # it may be read again, though nothing about the file is another


def test_what_another_program_was_faster_than_is_put_beside_the_file(path: Path) -> None:
    desk = opened(path)
    desk.text = "x = 'mine'\n"
    path.write_text("x = 'theirs'\n", encoding="utf-8")
    aside = desk.put_away()
    assert aside is not None
    assert aside.read_text(encoding="utf-8") == "x = 'mine'\n"
    assert path.read_text(encoding="utf-8") == "x = 'theirs'\n"


def test_what_is_saved_is_put_nowhere_else(path: Path) -> None:
    desk = opened(path)
    assert desk.put_away() is None
    desk.text = "x = 7\n"
    assert desk.put_away() is None
    assert [each.name for each in path.parent.iterdir()] == ["answer.py"]
