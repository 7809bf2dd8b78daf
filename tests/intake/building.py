"""Sources, written by hand: folders, archives as good and as bad programs make them, notebooks."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from grader.i18n import Message
from grader.intake import Intake

AFFINE = (
    b"def affine_layer_forward(X, W, b):\n    return X @ W + b, X\n\n\ndef affine_layer_backward(dy, cache):\n    ...\n"
)
SOFTMAX = b"import numpy as np\n\n\ndef softmax(x):\n    return np.exp(x)\n"


def folder(root: Path, files: Mapping[str, Any]) -> Path:
    """Write files below `root`."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def zipped(files: Mapping[str, Any], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An archive of files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def notebook(*cells: str | tuple[str, Sequence[str]] | dict[str, Any], language: str = "python") -> bytes:
    """A notebook of code cells, each with its tags; a dict is a cell as it is."""
    made: list[dict[str, Any]] = []
    for cell in cells:
        if isinstance(cell, dict):
            made.append(cell)
            continue
        source, tags = (cell, ()) if isinstance(cell, str) else cell
        made.append(
            {
                "cell_type": "code",
                "execution_count": None,
                "metadata": {"tags": list(tags)} if tags else {},
                "outputs": [],
                "source": source.splitlines(keepends=True),
            }
        )
    about = {"kernelspec": {"name": "k", "display_name": "k", "language": language}}
    return json.dumps({"cells": made, "metadata": about, "nbformat": 4, "nbformat_minor": 4}).encode()


def pairs(intake: Intake) -> list[tuple[str, int]]:
    """Who answered which mission."""
    return [(each.student.id, each.mission.number) for each in intake.submissions]


def origins(intake: Intake) -> list[str]:
    """Where the answers were found."""
    return [each.origin for each in intake.submissions]


def reasons(intake: Intake) -> dict[str, str]:
    """Why each odd file is odd, in English; every reason is said in Korean too."""
    for each in intake.odd:
        assert each.reason.render("ko")
    return {each.path: each.reason.render("en") for each in intake.odd}


def said(notes: Sequence[Message]) -> str:
    """Notes in English."""
    return " ".join(note.render("en") for note in notes)
