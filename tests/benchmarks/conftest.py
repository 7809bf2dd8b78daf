"""What a benchmark sets for the programs that it times is put back after each test."""

from __future__ import annotations

import os
import sys

import pytest


@pytest.fixture(autouse=True)
def surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """See `benchmarks.figure.main`."""
    name = "PYTHONDONTWRITEBYTECODE"
    monkeypatch.setattr(sys, "dont_write_bytecode", sys.dont_write_bytecode)
    monkeypatch.setenv(name, os.environ.get(name, ""))
