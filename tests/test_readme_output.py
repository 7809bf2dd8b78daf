"""What README shows of a grade is what the command prints, with the mistake P1 as the answer, in both languages."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from grader.i18n import Lang

ROOT = Path(__file__).resolve().parents[1]
SECONDS = re.compile(r"[0-9]+\.[0-9]+( s|초)\n")


@pytest.mark.parametrize(("name", "lang"), [("README.md", "en"), ("README.ko.md", "ko")])
def test_the_grade_that_is_shown_is_the_one_that_is_printed(name: str, lang: Lang, tmp_path: Path) -> None:
    found = re.search(
        r"<!-- output: grade 12 -->\n```text\n\$ grade 12\n(.*?)```", (ROOT / name).read_text("utf-8"), re.DOTALL
    )
    assert found is not None

    def grade(*words: str) -> str:
        command = [sys.executable, "-m", "grader.cli.main", *words, "--lang", lang]
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "CI": ""}
        return subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        ).stdout

    grade("init", str(tmp_path))
    answer = tmp_path / "exercise_12_affine" / "answer.py"
    answer.write_bytes((ROOT / "solutions/exercise_12_affine/wrong/P1.py").read_bytes())
    assert SECONDS.sub("", grade("12")) == SECONDS.sub("", found[1])
