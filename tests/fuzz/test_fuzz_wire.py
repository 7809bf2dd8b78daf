"""A short run of the fuzz program, for it to stay alive; a longer one is started by hand."""

from __future__ import annotations

import importlib.util
import subprocess
import sys

import pytest

MUTATE = "from tests.fuzz.fuzz_wire import mutate; print(mutate(1.0, seed=7))"


def test_plain_mutation_finds_nothing() -> None:
    run = subprocess.run([sys.executable, "-c", MUTATE], capture_output=True, text=True, check=True)
    assert int(run.stdout) > 100


@pytest.mark.skipif(importlib.util.find_spec("atheris") is None, reason="atheris is optional")
def test_guided_fuzzing_finds_nothing() -> None:
    command = [sys.executable, "-m", "tests.fuzz.fuzz_wire", "2"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr[-2000:]
    assert "stat::number_of_executed_units" in run.stderr
