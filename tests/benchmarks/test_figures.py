"""One command measures every figure: how figures are kept, and how a run goes on when a benchmark breaks."""

from __future__ import annotations

import doctest
import importlib
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import benchmarks.__main__ as command
from benchmarks import figure, readme, results
from benchmarks.figure import LEFT_OUT, Figure, LeftOutError, main
from benchmarks.parts import PARTS, about
from benchmarks.results import Results
from benchmarks.timing import Paired


def some(quick: bool) -> Iterator[Figure]:
    yield Figure("count", "things", 12345, "")
    yield Figure.of("time", "ours", "theirs", Paired(1.0, 2.0, 0.51234567))
    yield Figure("kept", "quick" if quick else "slow", 0, "", promised=0)


@pytest.mark.parametrize("module", [figure, results])
def test_examples(module: Any) -> None:
    found = doctest.testmod(module)
    assert found.attempted
    assert not found.failed


@pytest.mark.parametrize("name", PARTS)
def test_every_benchmark_gives_its_figures_in_one_way(name: str) -> None:
    assert callable(importlib.import_module(f"benchmarks.{name}").measure)
    assert about(name)


def test_figures_are_printed_and_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(some, ["--json", str(tmp_path / "told")]) == 0
    assert json.loads((tmp_path / "told").read_text()) == {
        "count": {"what": "things", "value": 12345},
        "time": {"what": "ours", "value": 1.0, "unit": "s", "against": "theirs", "other": 2.0, "ratio": 0.5123},
        "kept": {"what": "slow", "value": 0, "promised": 0},
    }
    assert "12,345" in capsys.readouterr().out


def test_a_promise_that_is_not_kept_is_told() -> None:
    assert main(lambda _quick: [Figure("a", "a", 3, "", promised=2)], []) == 1


def test_what_cannot_be_measured_here_is_left_out() -> None:
    def measure(_quick: bool) -> Iterator[Figure]:
        raise LeftOutError("name it")
        yield

    assert main(measure, []) == LEFT_OUT


class TestRun:
    """`python -m benchmarks`, with benchmarks that are made up."""

    @pytest.fixture(autouse=True)
    def made_up(self, monkeypatch: pytest.MonkeyPatch) -> None:
        codes = {"speed": 0, "study": 2, "rivals": LEFT_OUT, "course": 1}

        def run(words: list[str], **_: Any) -> SimpleNamespace:
            name = words[2].removeprefix("benchmarks.")
            if codes[name] in {0, 1}:
                Path(words[4]).write_text(json.dumps({"one": {"what": "one", "value": 1 + ("--quick" in words)}}))
            return SimpleNamespace(returncode=codes[name])

        monkeypatch.setattr(subprocess, "run", run)

    def test_goes_on_and_says_what_failed(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        out = tmp_path / "results.json"
        Results({"study": {"figures": {"old": {}}}}).write(out)
        assert command.main(["study", "speed", "rivals", "course", "--out", str(out)]) == 1
        kept = Results.read(out).parts
        assert sorted(kept) == ["course", "speed", "study"]
        assert kept["study"] == {"figures": {"old": {}}}
        said = capsys.readouterr().out
        assert "failed: study\n" in said
        assert "a promise is not kept: course\n" in said

    def test_succeeds(self, tmp_path: Path) -> None:
        assert command.main(["speed", "--out", str(tmp_path / "r.json")]) == 0

    def test_a_quick_run_keeps_nothing(self, tmp_path: Path) -> None:
        assert command.main(["speed", "--quick", "--out", str(tmp_path / "r.json")]) == 0
        assert not (tmp_path / "r.json").exists()

    def test_an_unknown_name_is_refused(self, capsys: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit):
            command.main(["sped"])
        assert "speed" in capsys.readouterr().err


def test_every_benchmark_is_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["--list", "--out", str(tmp_path / "none")]) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == list(PARTS)


def test_results_name_no_computer_and_no_place() -> None:
    assert all("/" not in str(value) for value in results.machine().values())


class TestBlocks:
    """Words with fields become README's blocks."""

    RESULTS = Results({"a": {"machine": {"numpy": "2.4.1"}, "figures": {"one": {"value": 0.5}}}})

    def test_are_filled(self) -> None:
        words = {"x": "{a.one.value:.2f} s, NumPy {a.machine.numpy}\n"}
        text = "before\n<!-- figures:x -->\nold\n<!-- /figures -->\nafter"
        want = "before\n<!-- figures:x -->\n0.50 s, NumPy 2.4\n<!-- /figures -->\nafter"
        assert readme.filled(text, words, self.RESULTS) == want

    @pytest.mark.parametrize("field", ["b.one.value", "a.two.value", "a.one.ratio"])
    def test_name_what_was_not_measured(self, field: str) -> None:
        with pytest.raises(readme.MissingError, match="python -m benchmarks"):
            readme.filled("<!-- figures:x -->\n<!-- /figures -->", {"x": f"{{{field}}}"}, self.RESULTS)
