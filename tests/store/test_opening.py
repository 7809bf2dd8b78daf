"""A progress file that cannot be used is never overwritten, and never in the way of a grade."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from grader.i18n import Lang
from grader.model import Mission
from grader.store import Store, migrations
from tests.attempts import attempt

REPORTS: dict[Lang, str] = {"en": "{}", "ko": "{}"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "progress.sqlite3"


def _written(path: Path, mission: Mission, count: int = 1) -> bytes:
    with Store.open(path) as store:
        for _ in range(count):
            store.record(attempt(mission), b"answer" * 1000, REPORTS)
    return path.read_bytes()


def _said(store: Store) -> str:
    return " ".join(notice.render("en") for notice in store.notices)


def test_garbage_is_set_aside_with_its_companions(path: Path, double: Mission) -> None:
    path.write_bytes(b"not a database at all" * 50)
    path.with_name(f"{path.name}-wal").write_bytes(b"half")
    with Store.open(path) as store:
        assert store.saves
        assert "progress.sqlite3.unreadable" in _said(store)
        assert store.record(attempt(double), b"", REPORTS) is not None
    aside = path.with_name("progress.sqlite3.unreadable")
    assert aside.read_bytes() == b"not a database at all" * 50
    assert aside.with_name(f"{aside.name}-wal").read_bytes() == b"half"


def test_a_second_one_gets_the_next_number(path: Path) -> None:
    for number in (1, 2):
        path.write_bytes(b"garbage %d" % number * 20)
        Store.open(path).close()
    assert path.with_name("progress.sqlite3.unreadable").read_bytes().startswith(b"garbage 1")
    assert path.with_name("progress.sqlite3.unreadable2").read_bytes().startswith(b"garbage 2")


def test_garbage_that_comes_back_is_not_called_newer(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.write_bytes(b"not a database at all" * 50)
    looks = iter(range(9))
    monkeypatch.setattr("grader.store.opening._identity", lambda _path: (next(looks), 0, 0))
    with Store.open(path) as store:
        assert not store.saves
        assert "is no progress file. Move it elsewhere." in _said(store)
        assert "newer" not in _said(store)


def test_damaged_pages_are_noticed(path: Path, double: Mission) -> None:
    content = bytearray(_written(path, double, 10))
    content[4096:12288] = b"\xaa" * 8192
    path.write_bytes(content)
    with Store.open(path) as store:
        assert "not readable" in _said(store)
        assert store.attempts() == []
    assert path.with_name("progress.sqlite3.unreadable").read_bytes() == bytes(content)


def test_truncated_file_is_set_aside(path: Path, double: Mission) -> None:
    content = _written(path, double, 10)
    path.write_bytes(content[: len(content) // 2])
    with Store.open(path) as store:
        assert "not readable" in _said(store)


def test_database_of_another_program_is_set_aside(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE bookmarks (url TEXT)")
    with Store.open(path) as store:
        assert "not readable" in _said(store)
    with closing(sqlite3.connect(path.with_name("progress.sqlite3.unreadable"))) as other:
        assert other.execute("SELECT count(*) FROM bookmarks").fetchone() == (0,)


def test_newer_file_is_not_touched(path: Path, double: Mission) -> None:
    _written(path, double)
    with closing(sqlite3.connect(path)) as newer:
        newer.execute(f"PRAGMA user_version = {migrations.LATEST + 1}")
    before = path.read_bytes()
    with Store.open(path) as store:
        assert not store.saves
        assert "newer version" in _said(store)
        assert store.record(attempt(double), b"", REPORTS) is not None  # in memory
        assert store.passed()
    assert path.read_bytes() == before
    assert not list(path.parent.glob("*unreadable*"))


def test_locked_file_is_left_alone_and_grading_goes_on(path: Path, double: Mission) -> None:
    _written(path, double)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with Store.open(path, busy_timeout_s=0) as store:
            assert not store.saves
            assert "locked" in _said(store)
            assert len(store.attempts()) == 1  # what was there can be read
        other.execute("ROLLBACK")
    with Store.open(path) as store:
        assert store.saves
        assert len(store.attempts()) == 1


def test_lock_that_comes_later_costs_the_record_only(path: Path, double: Mission) -> None:
    with Store.open(path, busy_timeout_s=0) as store:
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            assert store.record(attempt(double), b"", REPORTS) is None
            assert store.record(attempt(double), b"", REPORTS) is None
            assert _said(store).count("not saved") == 1
        assert store.record(attempt(double), b"", REPORTS) is not None


def test_folder_that_is_read_only(double: Mission) -> None:
    with tempfile.TemporaryDirectory() as name, _nobody(Path(name)) as folder:
        path = folder / "progress.sqlite3"
        _written(path, double)
        folder.chmod(0o555)
        with Store.open(path) as store:
            assert not store.saves
            assert "not saved" in _said(store)
            assert len(store.attempts()) == 1
            assert store.record(attempt(double), b"", REPORTS) is not None
        folder.chmod(0o755)


@contextmanager
def _nobody(folder: Path) -> Iterator[Path]:
    """Not root for a while, who may write everywhere; `folder` is nobody's then."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        yield folder
        return
    os.chown(folder, 65534, 65534)
    os.seteuid(65534)
    try:
        yield folder
    finally:
        os.seteuid(0)


def test_folder_that_cannot_be(tmp_path: Path, double: Mission) -> None:
    (tmp_path / "file").write_text("")
    with Store.open(tmp_path / "file" / "progress.sqlite3") as store:
        assert not store.saves
        assert "not saved" in _said(store)
        assert store.record(attempt(double), b"", REPORTS) is not None


def test_what_is_no_file_is_not_opened(path: Path) -> None:
    path.mkdir()
    with Store.open(path) as store:
        assert not store.saves
    assert path.is_dir()


def test_disk_full_while_recording(path: Path, double: Mission) -> None:
    with Store.open(path) as store:
        pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
        store._connection.execute(f"PRAGMA max_page_count = {pages}")  # SQLite's own "disk is full"
        assert store.record(attempt(double), b"x" * 100_000, REPORTS) is None
        assert "full" in _said(store)
        assert store.attempts() == []


def test_step_that_fails_leaves_the_version_before(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Store.open(path).close()
    broken = (*migrations.STEPS, ("CREATE TABLE later (id INTEGER)", "NO SUCH STATEMENT"))
    monkeypatch.setattr(migrations, "STEPS", broken)
    monkeypatch.setattr(migrations, "LATEST", len(broken))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        with pytest.raises(sqlite3.OperationalError):
            migrations.migrate(connection)
        assert migrations.version_of(connection) == len(broken) - 1
        assert connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'later'").fetchone() == (0,)


def test_step_is_applied_once_and_keeps_what_is_there(
    path: Path, double: Mission, monkeypatch: pytest.MonkeyPatch
) -> None:
    _written(path, double)
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, ("CREATE TABLE later (id INTEGER)",)))
    monkeypatch.setattr(migrations, "LATEST", len(migrations.STEPS))
    for _ in range(2):
        with Store.open(path) as store:
            assert store.notices == []
            assert len(store.attempts()) == 1


def test_empty_file_is_a_new_one(path: Path) -> None:
    path.write_bytes(b"")
    with Store.open(path) as store:
        assert (store.saves, store.notices) == (True, [])
