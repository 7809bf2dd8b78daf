"""The unpacked arrays: damage of every kind is noticed and mended, and many may unpack at once."""

from __future__ import annotations

import json
import multiprocessing
import os
import shutil
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from grader.data import Supply, load, verify
from grader.data.dataset import ARRAYS, Arrays
from grader.data.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def shelf(tmp_path: Path, supply: Supply, arrays: Arrays) -> Shelf:
    """A shelf with the arrays on it."""
    shelf = Shelf(tmp_path / "data" / "small", supply.rows, supply.sha256)
    shelf.put(arrays, supply.sha256)
    return shelf


def holds(shelf: Shelf, arrays: Arrays) -> bool:
    """Whether the shelf opens and holds these arrays."""
    found = shelf.open()
    return found is not None and all(np.array_equal(found[0][name], arrays[name]) for name in ARRAYS)


def edit(manifest: Path, **changes: object) -> None:
    """Change parts of a manifest."""
    manifest.write_text(json.dumps({**json.loads(manifest.read_text()), **changes}))


def change_pixel(images: Path) -> None:
    """Change the last pixel and, surely, the time of the file."""
    content = bytearray(images.read_bytes())
    content[-1] ^= 1
    images.write_bytes(content)
    os.utime(images, ns=(1, 1))


def replace_folder(folder: Path, *, by_file: bool) -> None:
    """Put an empty folder, or a file, where the folder is."""
    shutil.rmtree(folder)
    if by_file:
        folder.write_text("what is this?")
    else:
        folder.mkdir()


#: What disks, killed runs and people do to the images of a shelf, and to its manifest.
TO_IMAGES: dict[str, Callable[[Path], object]] = {
    "missing": Path.unlink,
    "truncated": lambda images: images.write_bytes(images.read_bytes()[:-100]),
    "empty": lambda images: images.write_bytes(b""),
    "header spoilt": lambda images: images.write_bytes(b"\0" * 128 + images.read_bytes()[128:]),
    "pixel changed": change_pixel,
    "other shape": lambda images: np.save(images, np.load(images)[1:]),
    "other type": lambda images: np.save(images, np.load(images).astype(np.int8)),
    "column order": lambda images: np.save(images, np.asfortranarray(np.load(images))),
    "folder empty": lambda images: replace_folder(images.parent, by_file=False),
    "folder a file": lambda images: replace_folder(images.parent, by_file=True),
}
TO_MANIFEST: dict[str, Callable[[Path], object]] = {
    "manifest missing": Path.unlink,
    "manifest truncated": lambda manifest: manifest.write_bytes(manifest.read_bytes()[:50]),
    "manifest of another kind": lambda manifest: manifest.write_text("[1, 2]"),
    "manifest of another version": lambda manifest: edit(manifest, format=99),
    "manifest lacks a part": lambda manifest: manifest.write_text('{"format": 1}'),
    "manifest without digests": lambda manifest: edit(manifest, sha256=[1]),
    "manifest without end": lambda manifest: manifest.write_text("[" * 100_000),
    "manifest of other data": lambda manifest: edit(manifest, sha256=dict.fromkeys(ARRAYS, "0" * 64)),
}
KINDS = (*TO_IMAGES, *TO_MANIFEST)


def damage(folder: Path, kind: str) -> None:
    """Spoil a shelf in one of these ways."""
    if kind in TO_IMAGES:
        TO_IMAGES[kind](folder / "x_train.npy")
    else:
        TO_MANIFEST[kind](folder / "manifest.json")


@pytest.mark.parametrize("kind", KINDS)
def test_damage_is_noticed_and_mended(kind: str, shelf: Shelf, arrays: Arrays, supply: Supply) -> None:
    damage(shelf.folder, kind)

    assert shelf.open() is None
    shelf.put(arrays, supply.sha256)
    assert holds(shelf, arrays)
    assert [path.name for path in shelf.folder.parent.iterdir()] == ["small"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_load_mends_damage_without_a_word(
    kind: str, npz: Path, cache: Path, environ: dict[str, str], supply: Supply
) -> None:
    digest = load(str(npz), environ=environ, supply=supply).digest
    (folder,) = (cache / "data").iterdir()
    damage(folder, kind)

    data = load(str(npz), environ=environ, supply=supply)

    assert digest == data.digest
    assert data.notices == ()
    assert verify(data)


def test_a_copy_is_hashed_once_and_then_trusted(shelf: Shelf, arrays: Arrays) -> None:
    for name in ARRAYS:
        os.utime(shelf.folder / f"{name}.npy", ns=(1, 1))
    before = (shelf.folder / "manifest.json").read_text()

    assert holds(shelf, arrays)
    after = (shelf.folder / "manifest.json").read_text()
    assert before != after
    assert holds(shelf, arrays)
    assert after == (shelf.folder / "manifest.json").read_text()


def test_a_copy_that_may_only_be_read_is_used_all_the_same(
    shelf: Shelf, arrays: Arrays, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    os.utime(shelf.folder / "x_train.npy", ns=(1, 1))
    monkeypatch.setattr("grader.data.shelf.tempfile.NamedTemporaryFile", refuse)

    assert holds(shelf, arrays)


def test_who_comes_second_leaves_what_is_there(shelf: Shelf, arrays: Arrays, supply: Supply) -> None:
    inode = (shelf.folder / "x_train.npy").stat().st_ino

    shelf.put(arrays, supply.sha256)

    assert inode == (shelf.folder / "x_train.npy").stat().st_ino
    assert holds(shelf, arrays)


def test_an_open_array_outlives_the_folder(shelf: Shelf, arrays: Arrays, supply: Supply) -> None:
    found = shelf.open()
    assert found is not None
    damage(shelf.folder, "manifest missing")
    shelf.put(arrays, supply.sha256)

    assert np.array_equal(found[0]["x_train"], arrays["x_train"])


def test_what_killed_runs_left_is_removed_after_a_day(shelf: Shelf, arrays: Arrays, supply: Supply) -> None:
    old, young = shelf.folder.with_name("small.old"), shelf.folder.with_name("small.young")
    for folder in (old, young):
        folder.mkdir()
    os.utime(old, (1, 1))

    shelf.put(arrays, supply.sha256)

    assert not old.exists()
    assert young.exists()


def test_sources_are_vouched_for_until_they_change(shelf: Shelf, npz: Path) -> None:
    assert not shelf.vouches_for(npz)
    shelf.vouch_for(npz)
    assert shelf.vouches_for(npz)
    os.utime(npz, (1, 1))
    assert not shelf.vouches_for(npz)


def test_the_list_of_sources_stays_short(shelf: Shelf, tmp_path: Path) -> None:
    paths = [tmp_path / str(number) for number in range(20)]
    for path in paths:
        path.touch()
        shelf.vouch_for(path)

    assert not shelf.vouches_for(paths[0])
    assert shelf.vouches_for(paths[-1])


def test_a_shelf_that_cannot_be_moved_is_an_error_and_leaves_nothing(
    shelf: Shelf, arrays: Arrays, supply: Supply, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise FileNotFoundError

    damage(shelf.folder, "manifest missing")
    monkeypatch.setattr("grader.data.shelf.Path.rename", refuse)

    with pytest.raises(FileNotFoundError):
        shelf.put(arrays, supply.sha256)
    assert [path.name for path in shelf.folder.parent.iterdir()] == ["small"]


def test_everybody_may_read_the_manifest_who_may_read_the_arrays(shelf: Shelf) -> None:
    modes = {path.name: path.stat().st_mode for path in shelf.folder.iterdir()}
    assert modes["manifest.json"] == modes["x_train.npy"]
    assert len(modes) == 5


def test_an_empty_shelf_vouches_for_nothing(tmp_path: Path, supply: Supply, npz: Path) -> None:
    shelf = Shelf(tmp_path / "none", supply.rows)

    shelf.vouch_for(npz)

    assert not shelf.vouches_for(npz)
    assert shelf.open() is None


def test_processes_unpack_at_once(cache: Path, npz: Path, environ: dict[str, str], supply: Supply) -> None:
    with ProcessPoolExecutor(3, multiprocessing.get_context("spawn")) as pool:
        jobs = [pool.submit(load, choice, environ=environ, supply=supply) for choice in (str(npz), "digits") * 6]
        loaded = [job.result() for job in jobs]

    assert all(verify(data) for data in loaded)
    assert len({data.digest for data in loaded}) == 2
    assert {()} == {data.notices for data in loaded}
    assert len(list((cache / "data").iterdir())) == 2
