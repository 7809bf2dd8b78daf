"""What is published works by itself: `python -m tests.release_check`, a few minutes, much of it installing TensorFlow.

The wheel goes into an empty environment with the newest dependencies, the source distribution into another with
the oldest that pyproject.toml allows; in each, outside the checkout, first steps, a known mistake, a Keras model
and a sample of hostile programs are graded.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path
from typing import Any, Final

from tests.hostile.arena import attacks

ROOT: Final = Path(__file__).resolve().parents[1]
#: One of each family that needs no trap of the arena's around it.
HOSTILE: Final = (
    "leave_os_exit",
    "leave_results_then_exit",
    "stay_loop",
    "grow_list",
    "value_equal_to_all",
    "wire_forged_first",
    "read_solution",
    "write_checks",
    "patch_pytest",
    "reach_scheduler",
)
_SHIPPED: Final = (
    "grader/py.typed",
    "tui/py.typed",
    "grader/formats/report-v1.schema.json",
    "grader/catalog/course-v1.schema.json",
    "grader/locale/ko/LC_MESSAGES/grader.mo",
    "grader/plugin/checks.ini",
)


def run(*words: str | Path, cwd: Path, expect: int = 0) -> str:
    """Run a command outside the checkout; anything but the expected exit code ends this."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    done = subprocess.run(list(words), cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != expect:
        shown = " ".join(map(str, words))
        sys.exit(f"{shown} ended with {done.returncode}, expected {expect}\n{done.stdout}\n{done.stderr}")
    return done.stdout


def build(folder: Path) -> tuple[Path, Path]:
    """The wheel, and the source distribution."""
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-t", "sdist", "-d", folder, cwd=ROOT)
    (wheel,), (sdist,) = folder.glob("*.whl"), folder.glob("*.tar.gz")
    shipped = set(zipfile.ZipFile(wheel).namelist())
    assert {*_SHIPPED, "grader/_course/exercises/course.toml"} <= shipped, sorted({*_SHIPPED} - shipped)
    assert not any(name.startswith(("tests/", "benchmarks/")) for name in shipped)
    with tarfile.open(sdist) as archive:
        names = {name.split("/", 1)[-1] for name in archive.getnames()}
    wanted = {*_SHIPPED, "exercises/course.toml", "tests/release_check.py", "docs/REFERENCE.md", "LICENSE", "uv.lock"}
    assert wanted <= names, sorted(wanted - names)
    return wheel, sdist


def install(package: Path, folder: Path, resolution: str) -> Path:
    """An environment with nothing in it but the package and what it depends on; its folder of programs."""
    uv = (sys.executable, "-m", "uv", "--quiet")
    run(*uv, "venv", "--python", sys.executable, folder, cwd=folder.parent)
    python = folder / "bin" / "python"
    # Of an archive, uv counts the package alone as what was asked for directly: so the versions are found first.
    chosen = folder.parent / "versions.txt"
    ours = ROOT / "pyproject.toml"
    words = ("--python", python, "--resolution", resolution, "--output-file", chosen)
    run(*uv, "pip", "compile", *words, ours, cwd=folder.parent)
    run(*uv, "pip", "install", "--python", python, "--constraints", chosen, package, cwd=folder.parent)
    found = run(python, "-c", "import grader, tui; print(grader.__file__, tui.__file__)", cwd=folder.parent)
    assert str(ROOT) not in found, found
    return python.parent


def first_steps(programs: Path, workspace: Path) -> None:
    """What a learner does first: the workspace, a stub, a mistake that is named in Korean, a right answer, a model."""
    grade, folder = programs / "grade", workspace.parent
    run(grade, "init", workspace, cwd=folder)
    assert "12" in run(grade, "list", cwd=workspace)
    run(grade, "12", cwd=workspace, expect=1)  # the stub: graded, not passed
    solutions = ROOT / "solutions"
    answer = workspace / "exercise_12_affine" / "answer.py"
    shutil.copy(solutions / "exercise_12_affine" / "wrong" / "P1.py", answer)
    said = run(grade, "12", "--lang", "ko", cwd=workspace, expect=1)
    assert "P1" in said, said
    shutil.copy(solutions / "exercise_12_affine" / "answer.py", answer)
    assert "10/10" in run(grade, "12", "--lang", "en", cwd=workspace)
    keras = solutions / "exercise_24_keras_mlp" / "answer.py"
    report = graded(programs, workspace, "24", keras, "--data", "digits")
    assert report["verdict"] == "passed", report
    assert "mission" in run(programs / "study", "--help", cwd=workspace).lower()


def hostile(programs: Path, folder: Path) -> None:
    """A sample of what tries to get more than it deserves."""
    course = folder / "hostile"
    shutil.copytree(ROOT / "tests" / "hostile" / "course", course)
    for attack in attacks():
        if attack.name in HOSTILE:
            answer = folder / "answer.py"
            answer.write_text(attack.source.replace("@COURSE@", str(course)), encoding="utf-8")
            report = graded(programs, folder, attack.mission, answer, "--course", course, "--isolation", "strict")
            passed = {check["name"] for check in report["checks"] if check["outcome"] == "pass"}
            assert passed <= set(attack.passes), (attack.name, passed)
            assert report["verdict"] == attack.verdict, (attack.name, report["verdict"])
            assert not any("LEAK" in check["output"] for check in report["checks"]), attack.name


def graded(programs: Path, folder: Path, mission: str, answer: Path, *options: str | Path) -> Any:
    """The report of one answer."""
    out = folder / "report.json"
    words = [programs / "grade", mission, "--answer", answer, "--format", "json", "--output", out, *options]
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    done = subprocess.run(words, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode not in {0, 1}:
        sys.exit(f"{answer} ended with {done.returncode}\n{done.stdout}\n{done.stderr}")
    (mission_report,) = json.loads(out.read_text(encoding="utf-8"))["missions"]
    return mission_report


def main() -> None:
    """Prove that what is published works by itself."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=("newest", "oldest"), help="one of the two environments")
    only = parser.parse_args().only
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        wheel, sdist = build(folder)
        for label, package, resolution in (("newest", wheel, "highest"), ("oldest", sdist, "lowest-direct")):
            if only in {None, label}:
                place = folder / label
                place.mkdir()
                programs = install(package, place / "env", resolution)
                first_steps(programs, place / "workspace")
                hostile(programs, place)
                versions = run(programs / "grade", "--version", cwd=place).strip()
                sys.stdout.write(f"{package.name}, {label} dependencies: installed and graded ({versions})\n")


if __name__ == "__main__":
    main()
