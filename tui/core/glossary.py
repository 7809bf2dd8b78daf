"""The terms of the course, each in both languages with what it means in a line; they stand in glossary.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from grader.face import Text
from tui.core.search import plain

_FILE: Final = Path(__file__).with_suffix(".toml")


@dataclass(frozen=True, slots=True)
class Term:
    """One term."""

    name: Text
    meaning: Text
    mission: int
    """Where it comes up first."""


@cache
def terms() -> tuple[Term, ...]:
    """All terms, in the order of the course."""
    entries = tomllib.loads(_FILE.read_text(encoding="utf-8"))["terms"]
    return tuple(Term(Text(**entry["name"]), Text(**entry["meaning"]), entry["mission"]) for entry in entries)


def find(words: str) -> list[Term]:
    """The terms that have every word in a name or a meaning, in either language."""
    wanted = plain(words).split()
    return [term for term in terms() if all(word in _text(term) for word in wanted)]


def _text(term: Term) -> str:
    return plain(f"{term.name.en} {term.name.ko} {term.meaning.en} {term.meaning.ko}")
