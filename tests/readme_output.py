"""What the READMEs show of a grade, printed by the command itself: `python -m tests.readme_output` writes it there."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from grader.i18n import Lang

ROOT: Final = Path(__file__).resolve().parents[1]
READMES: Final[dict[Lang, Path]] = {"en": ROOT / "README.md", "ko": ROOT / "README.ko.md"}
MISTAKE: Final = ROOT / "solutions/exercise_12_affine/wrong/P1.py"
_PLACE: Final = re.compile(r"(<!-- output: grade 12 -->\n```text\n\$ grade 12\n)(.*?)(```)", re.DOTALL)
_SECONDS: Final = re.compile(r"[0-9]+\.[0-9]+( s|초)$", re.MULTILINE)


def printed(lang: Lang) -> str:
    """What `grade 12` prints of an answer that makes the mistake P1."""
    with tempfile.TemporaryDirectory() as folder:

        def grade(*words: str) -> str:
            command = [sys.executable, "-m", "grader.cli.main", *words, "--lang", lang]
            environment = {**os.environ, "PYTHONPATH": str(ROOT), "CI": ""}
            done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
            return done.stdout

        grade("init", folder)
        (Path(folder) / "exercise_12_affine" / "answer.py").write_bytes(MISTAKE.read_bytes())
        return grade("12")


def shown(lang: Lang) -> str:
    """What the README shows."""
    found = _PLACE.search(READMES[lang].read_text(encoding="utf-8"))
    return found[2] if found is not None else ""


def timeless(text: str) -> str:
    """The same without how long it took."""
    return _SECONDS.sub("", text)


def main() -> None:
    """Write what is printed into both READMEs."""
    for lang, path in READMES.items():
        before, _, after = path.read_text(encoding="utf-8").partition(shown(lang))
        path.write_text(before + printed(lang) + after, encoding="utf-8")


if __name__ == "__main__":
    main()
