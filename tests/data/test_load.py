"""Loading: the order of the places, and the sentences for files that are not MNIST."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

import grader
from grader.data import OFFICIAL, Dataset, Supply, load, verify
from grader.data.dataset import ARRAYS, Arrays, digests, join_digests
from grader.errors import DataError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def same(data: Dataset, arrays: Arrays) -> bool:
    """Whether a data set holds these arrays."""
    return all(np.array_equal(getattr(data, name), arrays[name]) for name in ARRAYS)


def in_english(data: Dataset) -> str:
    """All notices, in one string."""
    return " ".join(notice.render("en") for notice in data.notices)


def test_a_path_is_loaded_verified_and_read_only(
    npz: Path, arrays: Arrays, environ: dict[str, str], supply: Supply
) -> None:
    data = load(str(npz), environ=environ, supply=supply)

    assert data.name == "mnist"
    assert same(data, arrays)
    assert join_digests(supply.sha256) == data.digest
    assert data.notices == ()
    assert {np.ndarray} == {type(getattr(data, name)) for name in ARRAYS}
    assert not any(getattr(data, name).flags.writeable for name in ARRAYS)


def test_the_real_mnist_or_what_plays_it_is_loaded_through_the_variable(
    npz: Path, environ: dict[str, str], supply: Supply
) -> None:
    real = os.environ.get("MNIST_NPZ")
    wanted = OFFICIAL if real else supply

    data = load(environ={**environ, "MNIST_NPZ": real or str(npz)}, supply=wanted)

    assert data.name == "mnist"
    assert wanted.rows == (len(data.x_train), len(data.y_test))
    assert join_digests(wanted.sha256) == data.digest
    assert verify(data)


@pytest.mark.parametrize("choice", ["auto", "mnist"])
def test_keras_has_mnist(choice: str, npz: Path, arrays: Arrays, environ: dict[str, str], supply: Supply) -> None:
    kept = Path(environ["KERAS_HOME"]) / "datasets" / "mnist.npz"
    kept.parent.mkdir(parents=True)
    npz.rename(kept)

    data = load(choice, environ=environ, supply=supply)

    assert data.name == "mnist"
    assert same(data, arrays)


def test_keras_is_looked_for_in_the_home_folder(
    npz: Path, tmp_path: Path, cache: Path, supply: Supply, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    kept = tmp_path / ".keras" / "datasets" / "mnist.npz"
    kept.parent.mkdir(parents=True)
    npz.rename(kept)

    assert load("mnist", environ={"GRADE_CACHE": str(cache)}, supply=supply).name == "mnist"


def test_our_cache_has_mnist(npz: Path, cache: Path, environ: dict[str, str], supply: Supply) -> None:
    cache.mkdir()
    npz.rename(cache / "mnist.npz")

    assert load("mnist", environ=environ, supply=supply).name == "mnist"


def test_what_is_unpacked_is_enough(npz: Path, environ: dict[str, str], supply: Supply) -> None:
    load(str(npz), environ=environ, supply=supply)
    npz.unlink()

    assert load("mnist", environ=environ, supply=supply).name == "mnist"


def test_the_cache_is_where_the_environment_says(
    npz: Path, cache: Path, environ: dict[str, str], supply: Supply
) -> None:
    load(str(npz), environ=environ, supply=supply)

    assert len(list((cache / "data").glob("mnist-*/manifest.json"))) == 1


def test_a_broken_file_of_keras_is_passed_over_with_a_notice(
    npz: Path, cache: Path, environ: dict[str, str], supply: Supply
) -> None:
    broken = Path(environ["KERAS_HOME"]) / "datasets" / "mnist.npz"
    broken.parent.mkdir(parents=True)
    broken.write_bytes(npz.read_bytes()[:1000])
    cache.mkdir()
    npz.rename(cache / "mnist.npz")

    data = load(environ=environ, supply=supply)

    assert data.name == "mnist"
    assert f"A file was passed over: {broken} is not a readable .npz file" in in_english(data)


def test_without_mnist_there_are_digits_and_a_reason(environ: dict[str, str], supply: Supply) -> None:
    data = load(environ=environ, supply=supply, download="never")
    again = load("digits", environ=environ, supply=supply)

    assert data.name == "digits"
    assert supply.rows == (len(data.x_train), len(data.x_test))
    assert "downloads are off" in in_english(data)
    assert "grade data --download" in in_english(data)
    assert again.notices == ()
    assert again.digest == data.digest
    assert verify(again)


def test_mnist_alone_does_not_fall_back(environ: dict[str, str], supply: Supply) -> None:
    with pytest.raises(DataError, match=r"not on this machine.*grade data --download.*MNIST_NPZ"):
        load("mnist", environ=environ, supply=supply, download="never")


def test_digits_have_the_shapes_of_mnist(environ: dict[str, str]) -> None:
    data = load("digits", environ=environ)

    assert data.x_train.shape == (60_000, 28, 28)
    assert data.y_train.shape == (60_000,)
    assert data.x_test.shape == (10_000, 28, 28)
    assert data.y_test.shape == (10_000,)
    assert data.digest.startswith("965eeae05699")  # pinned: belongs to digits.GENERATION 1


def store(path: Path, arrays: Mapping[str, np.ndarray]) -> None:
    """Write an .npz, of objects too."""
    np.savez(path, **arrays)  # type: ignore[arg-type]  # an array is no bool


def flipped(path: Path) -> None:
    """Change one bit in the middle of a file."""
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def bare(path: Path, array: np.ndarray) -> None:
    """Put an .npy in the place of an .npz."""
    with path.open("wb") as file:
        np.save(file, array)


def replaced_by_folder(path: Path) -> None:
    """Put a folder in the place of a file."""
    path.unlink()
    path.mkdir()


#: Kinds of damage: what is done to a good .npz of these arrays, and the sentence that it leads to.
DAMAGE: dict[str, tuple[Callable[[Path, Arrays], object], str]] = {
    "missing": (lambda path, _: path.unlink(), "does not exist"),
    "empty": (lambda path, _: path.write_bytes(b""), "not a readable .npz"),
    "folder": (lambda path, _: replaced_by_folder(path), "not a readable .npz"),
    "truncated": (lambda path, _: path.write_bytes(path.read_bytes()[:9000]), "not a readable .npz"),
    "flipped": (lambda path, _: flipped(path), "not a readable .npz"),
    "text": (lambda path, _: path.write_text("x_train,y_train\n1,2\n"), "not a readable .npz"),
    "npy": (lambda path, arrays: bare(path, arrays["x_test"]), "not a readable .npz"),
    "objects": (
        lambda path, arrays: store(path, {**arrays, "y_train": arrays["y_train"].astype(object)}),
        "not a readable .npz",
    ),
    "lacks": (
        lambda path, arrays: store(path, {"x_train": arrays["x_train"], "y_train": arrays["y_train"]}),
        "lacks x_test, y_test; the file must hold",
    ),
    "shape": (
        lambda path, arrays: store(path, {**arrays, "x_test": arrays["x_test"][1:]}),
        r"expected x_test of shape \(20, 28, 28\) and type uint8, received shape \(19, 28, 28\)",
    ),
    "dtype": (
        lambda path, arrays: store(path, {**arrays, "y_train": arrays["y_train"].astype(np.int64)}),
        r"expected y_train of shape \(60,\) and type uint8, received shape \(60,\) and type int64",
    ),
    "other": (
        lambda path, arrays: store(path, {**arrays, "x_test": arrays["x_test"] ^ np.uint8(1)}),
        "not the official MNIST: expected SHA-256 [0-9a-f]{12} for x_test, received [0-9a-f]{12}",
    ),
}


@pytest.mark.parametrize("kind", DAMAGE)
def test_a_path_that_is_not_mnist_is_refused_with_a_sentence(
    kind: str, npz: Path, arrays: Arrays, environ: dict[str, str], supply: Supply
) -> None:
    spoil, sentence = DAMAGE[kind]
    spoil(npz, arrays)

    with pytest.raises(DataError, match=f"some.npz.*{sentence}.*--data"):
        load(str(npz), environ=environ, supply=supply)


@pytest.mark.parametrize("choice", ["auto", "mnist"])
@pytest.mark.parametrize("kind", ["missing", "truncated", "other"])
def test_a_variable_that_names_something_else_is_refused_although_mnist_is_unpacked(
    choice: str, kind: str, npz: Path, arrays: Arrays, environ: dict[str, str], supply: Supply
) -> None:
    environ["MNIST_NPZ"] = str(npz)
    load(choice, environ=environ, supply=supply)
    spoil, sentence = DAMAGE[kind]
    spoil(npz, arrays)

    with pytest.raises(DataError, match=f"some.npz.*{sentence}.*MNIST_NPZ.*unset"):
        load(choice, environ=environ, supply=supply)


def test_what_cannot_be_a_path_is_refused_with_a_sentence(environ: dict[str, str], supply: Supply) -> None:
    for choice in ("", "~nobody-of-this-name/mnist.npz", "a\0b", "x" * 5000):
        with pytest.raises(DataError, match="--data"):
            load(choice, environ=environ, supply=supply)


def test_a_second_file_is_verified_once_and_then_vouched_for(
    npz: Path, tmp_path: Path, environ: dict[str, str], supply: Supply, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(str(npz), environ=environ, supply=supply)
    second = tmp_path / "second.npz"
    second.write_bytes(npz.read_bytes())
    load(str(second), environ=environ, supply=supply)
    monkeypatch.delattr("grader.data.search.read_npz")

    assert load(str(npz), environ=environ, supply=supply).name == "mnist"
    assert load(str(second), environ=environ, supply=supply).name == "mnist"


@pytest.mark.parametrize("choice", ["digits", "path"])
def test_a_cache_that_cannot_be_written_is_a_notice(
    choice: str, npz: Path, cache: Path, environ: dict[str, str], supply: Supply
) -> None:
    cache.write_text("a file, where a folder should be")

    data = load(choice.replace("path", str(npz)), environ=environ, supply=supply)

    assert verify(data)
    assert not data.x_train.flags.writeable
    assert f"The cache {cache} cannot be written" in in_english(data)


def test_a_full_disk_is_a_notice_and_leaves_nothing(
    npz: Path, cache: Path, environ: dict[str, str], supply: Supply, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("grader.data.shelf.np.save", full)

    data = load(str(npz), environ=environ, supply=supply)

    assert verify(data)
    assert "No space left on device" in in_english(data)
    assert list((cache / "data").iterdir()) == []


def test_a_digest_check_notices_what_size_and_time_do_not(
    npz: Path, cache: Path, environ: dict[str, str], supply: Supply, arrays: Arrays
) -> None:
    load(str(npz), environ=environ, supply=supply)
    (file,) = cache.glob("data/mnist-*/x_train.npy")
    state = file.stat()
    content = bytearray(file.read_bytes())
    content[-1] ^= 1
    file.write_bytes(content)
    os.utime(file, ns=(state.st_atime_ns, state.st_mtime_ns))

    trusted = load(str(npz), environ=environ, supply=supply)
    checked = load(str(npz), environ=environ, supply=supply, check=True)

    assert not verify(trusted)
    assert verify(checked)
    assert same(checked, arrays)
    assert same(load(str(npz), environ=environ, supply=supply), arrays)


def test_a_warm_load_imports_nothing_heavy(npz: Path, environ: dict[str, str], supply: Supply) -> None:
    load(str(npz), environ=environ, supply=supply)
    program = (
        "import sys; from grader.data import Supply, load;"
        f"supply = Supply({supply.rows!r}, {dict(supply.sha256)!r}, ());"
        f"assert load('mnist', environ={environ!r}, supply=supply).name == 'mnist';"
        "print([m for m in ('pooch', 'requests', 'tensorflow', 'keras', 'rich') if m in sys.modules])"
    )
    root = str(Path(grader.__file__).parent.parent)

    run = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=False)

    assert (run.stdout, run.stderr, run.returncode) == ("[]\n", "", 0)


def test_digests_are_those_of_idx_files() -> None:
    arrays = {name: np.zeros(0, np.uint8) for name in ARRAYS}

    # sha256 of 00 00 08 01, 00 00 00 00, as sha256sum prints it
    assert {"d49cd2c2d09f5f0c8ca44512f4e25d3228558f0c6b7b333cff567d2959802796"} == set(digests(arrays).values())
