"""Build the wheel, install it in an empty environment without the checkout, and grade with it: `python -m ...`."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def run(*words: str | Path, cwd: Path, expect: int = 0) -> str:
    """Run a command outside the checkout; anything but the expected exit code ends this."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    done = subprocess.run(list(words), cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != expect:
        sys.exit(f"{words} ended with {done.returncode}, expected {expect}\n{done.stdout}\n{done.stderr}")
    return done.stdout


def main() -> None:
    """Prove that what is published works by itself."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
        (wheel,) = folder.glob("*.whl")
        venv.create(folder / "env", with_pip=True)
        binaries = folder / "env" / "bin"
        run(binaries / "pip", "install", "-q", wheel, cwd=folder)
        run(binaries / "grade", "init", "workspace", cwd=folder)
        workspace = folder / "workspace"
        listed = run(binaries / "grade", "list", cwd=workspace)
        assert "12" in listed, listed
        run(binaries / "grade", "12", cwd=workspace, expect=1)  # the stub: graded, not passed
        solution = ROOT / "solutions" / "exercise_12_affine" / "answer.py"
        (workspace / "exercise_12_affine" / "answer.py").write_bytes(solution.read_bytes())
        graded = run(binaries / "grade", "12", "--lang", "en", cwd=workspace)
        assert "10/10" in graded, graded
        found = run(binaries / "python", "-c", "import grader; print(grader.__file__)", cwd=folder)
        assert str(ROOT) not in found, found
        sys.stdout.write(f"{wheel.name}: installed, initialised and graded outside the checkout\n")


if __name__ == "__main__":
    main()
