"""The cache of reference results: computed once, checked, bounded, and never the cause of an error."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import platformdirs
import pytest

from grader.data import cache_dir, cached_arrays

if TYPE_CHECKING:
    from collections.abc import Callable

KEY = {"solution": "abc", "data": "def", "numpy": "2.4"}
RESULT = {
    "loss": np.linspace(2, 0, 50),
    "file": np.arange(6, dtype=np.int16).reshape(2, 3),
    "names/with ✓": np.array(["a", "bc"]),
    "scalar": np.array(0.5),
    "empty": np.zeros((0, 3), np.float32),
}


class Work:
    """A computation that counts how often it is done."""

    def __init__(self, result: dict[str, Any] | None = None) -> None:
        """Return `result` each time."""
        self.times = 0
        self._result = RESULT if result is None else result

    def __call__(self) -> dict[str, Any]:
        """Do it once more."""
        self.times += 1
        return self._result


def same(left: dict[str, Any], right: dict[str, Any]) -> bool:
    """Whether both hold the same arrays under the same names."""
    return left.keys() == right.keys() and all(
        left[name].dtype == right[name].dtype and np.array_equal(left[name], right[name]) for name in left
    )


def entries(cache: Path) -> list[Path]:
    """The files of the cache."""
    return sorted((cache / "reference").iterdir())


def test_a_result_is_computed_once_and_comes_back_whole(cache: Path) -> None:
    work = Work()

    first = cached_arrays(KEY, work, cache=cache)
    second = cached_arrays(dict(reversed(KEY.items())), work, cache=cache)

    assert work.times == 1
    assert same(RESULT, first)
    assert same(RESULT, second)
    assert second["loss"].flags.writeable
    assert len(entries(cache)) == 1


@pytest.mark.parametrize(
    "other", [{**KEY, "data": "deg"}, {"solution": "abc"}, {**KEY, "more": ""}, {"a": "1;1:b=1:2", "b": "2"}]
)
def test_another_key_is_another_result(other: dict[str, str], cache: Path) -> None:
    work = Work()

    cached_arrays(KEY, work, cache=cache)
    cached_arrays(other, work, cache=cache)

    assert work.times == 2


def test_keys_that_would_read_alike_are_kept_apart(cache: Path) -> None:
    work = Work()

    cached_arrays({"a": "1;b=2"}, work, cache=cache)
    cached_arrays({"a": "1", "b": "2"}, work, cache=cache)

    assert work.times == 2


def change(entry: Path, *without: str, **changes: Any) -> None:
    """Write an entry again, without some of its arrays and with others changed; names as they are stored."""
    with np.load(entry) as file:
        arrays = {name: file[name] for name in file.files if name not in without}
    np.savez(entry, **{**arrays, **{f"array.{k}": v for k, v in changes.items()}})


def bare(entry: Path) -> None:
    """Put an .npy in the place of an .npz."""
    with entry.open("wb") as stream:
        np.save(stream, np.arange(3))


def replaced_by_folder(entry: Path) -> None:
    """Put a folder in the place of an entry."""
    entry.unlink()
    entry.mkdir()


DAMAGE: dict[str, Callable[[Path], object]] = {
    "missing": Path.unlink,
    "empty": lambda entry: entry.write_bytes(b""),
    "truncated": lambda entry: entry.write_bytes(entry.read_bytes()[:-50]),
    "text": lambda entry: entry.write_text("what is this?"),
    "a bare array": bare,
    "pickled": lambda entry: change(entry, loss=np.array([Path()], object)),
    "other value": lambda entry: change(entry, loss=np.linspace(2, 0, 50) + 1e-9),
    "other type": lambda entry: change(entry, file=np.arange(6, dtype=np.uint16).reshape(2, 3)),
    "lacks an array": lambda entry: change(entry, "array.loss"),
    "lacks the checksum": lambda entry: change(entry, "sha256"),
}


@pytest.mark.parametrize("kind", DAMAGE)
def test_a_damaged_entry_is_computed_and_written_again(kind: str, cache: Path) -> None:
    work = Work()
    cached_arrays(KEY, work, cache=cache)
    (entry,) = entries(cache)
    DAMAGE[kind](entry)

    assert same(RESULT, cached_arrays(KEY, work, cache=cache))
    assert same(RESULT, cached_arrays(KEY, work, cache=cache))
    assert work.times == 2


def test_an_entry_that_cannot_be_replaced_costs_time_only(cache: Path) -> None:
    work = Work()
    cached_arrays(KEY, work, cache=cache)
    (entry,) = entries(cache)
    replaced_by_folder(entry)

    assert same(RESULT, cached_arrays(KEY, work, cache=cache))
    assert work.times == 2
    assert [entry] == entries(cache)


def test_a_cache_that_cannot_be_written_costs_time_only(cache: Path) -> None:
    cache.write_text("a file, where a folder should be")
    work = Work()

    assert same(RESULT, cached_arrays(KEY, work, cache=cache))
    assert same(RESULT, cached_arrays(KEY, work, cache=cache))
    assert work.times == 2


def test_the_entries_unused_for_longest_go_first(cache: Path) -> None:
    work = Work({"x": np.zeros(1000)})  # 8,000 bytes and a header
    for number in range(3):
        cached_arrays({"n": str(number)}, work, cache=cache)
        for entry in entries(cache):  # make each older than the next, whatever the clock's grain
            os.utime(entry, ns=(0, entry.stat().st_mtime_ns - 10**9))
    cached_arrays({"n": "0"}, work, cache=cache)  # used again, so the newest of them

    cached_arrays({"n": "3"}, work, cache=cache, limit_bytes=20_000)

    assert len(entries(cache)) == 2
    assert work.times == 4
    cached_arrays({"n": "0"}, work, cache=cache)
    cached_arrays({"n": "3"}, work, cache=cache)
    assert work.times == 4
    cached_arrays({"n": "1"}, work, cache=cache)
    assert work.times == 5


def test_the_newest_entry_stays_however_large(cache: Path) -> None:
    work = Work()

    cached_arrays(KEY, work, cache=cache, limit_bytes=1)
    cached_arrays(KEY, work, cache=cache, limit_bytes=1)

    assert work.times == 1


def test_objects_are_refused_because_they_would_be_pickled(cache: Path) -> None:
    with pytest.raises(TypeError, match="expected numeric arrays, received arrays of objects: names"):
        cached_arrays(KEY, Work({"names": np.array([None])}), cache=cache)


def test_an_error_of_the_computation_passes_through_and_leaves_nothing(cache: Path) -> None:
    def fail() -> dict[str, Any]:
        message = "the solution is broken"
        raise ZeroDivisionError(message)

    with pytest.raises(ZeroDivisionError):
        cached_arrays(KEY, fail, cache=cache)
    assert not cache.exists()


def test_the_cache_is_where_the_environment_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GRADE_CACHE", str(tmp_path))

    cached_arrays(KEY, Work())

    assert len(entries(tmp_path)) == 1
    assert tmp_path / "b" == cache_dir({"GRADE_CACHE": str(tmp_path / "b")})


@pytest.mark.parametrize("environ", [{}, {"GRADE_CACHE": ""}])
def test_else_it_is_where_the_platform_keeps_caches(environ: dict[str, str]) -> None:
    assert Path(platformdirs.user_cache_dir("dl-missions", appauthor=False)) == cache_dir(environ)
