"""A small MNIST of our own, and an environment in which no data is to be found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from grader.data import Supply, generate
from grader.data.dataset import ARRAYS, Arrays, digests

if TYPE_CHECKING:
    from pathlib import Path

ROWS = (60, 20)


@pytest.fixture(scope="session")
def arrays() -> Arrays:
    """The arrays that play MNIST, ROWS rows of them."""
    drawn = (*generate(ROWS[0], seed=1), *generate(ROWS[1], seed=2))
    return dict(zip(ARRAYS, drawn, strict=True))


@pytest.fixture
def supply(arrays: Arrays) -> Supply:
    """A supply whose hashes are those of `arrays`, and which has no mirrors."""
    return Supply(rows=ROWS, sha256=digests(arrays), mirrors=())


@pytest.fixture
def npz(tmp_path: Path, arrays: Arrays) -> Path:
    """The .npz that plays Keras's mnist.npz."""
    path = tmp_path / "some.npz"
    np.savez(path, **arrays)  # type: ignore[arg-type]  # an array is no bool
    return path


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """A cache folder that does not exist yet."""
    return tmp_path / "cache"


@pytest.fixture
def environ(tmp_path: Path, cache: Path) -> dict[str, str]:
    """An environment that knows of no data and has an empty cache."""
    return {"KERAS_HOME": str(tmp_path / "keras"), "GRADE_CACHE": str(cache)}
