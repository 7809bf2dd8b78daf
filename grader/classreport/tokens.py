"""A Python answer as the numbers of its tokens, so that what a copier changes first makes no difference.

Comments, docstrings, blanks and line breaks are gone; the names that a learner chose are all one name, numbers one
number and strings one string. Keywords, signs, built-ins and the names of libraries stay what they are.

The standard `tokenize` stops at the first mistake and takes two to four times as long; this lexer reads on, so a class
of thousands, broken answers included, can be compared.
"""

from __future__ import annotations

import builtins
import keyword
import re
from collections.abc import Iterable
from typing import Final

import numpy as np
from numpy.typing import NDArray

# Possessive throughout: a hostile answer must not be able to make these search twice.
_LONG: Final = r"'{3}(?:[^\\']++|\\.|'(?!''))*+(?:'{3}|\Z)|\"{3}(?:[^\\\"]++|\\.|\"(?!\"\"))*+(?:\"{3}|\Z)"
_SHORT: Final = r"'(?:[^\\'\n]++|\\.)*+'?|\"(?:[^\\\"\n]++|\\.)*+\"?"
_QUOTED: Final = re.compile(
    rf"(?P<comment>\#[^\n]*)|(?P<docstring>^[ \t\f]*[rRbBuU]?(?:{_LONG})(?=[ \t]*(?:\#|$)))"
    rf"|(?:\b[rRbBuUfF]{{1,2}})?(?:{_LONG}|{_SHORT})",
    re.DOTALL | re.MULTILINE,
)
_WORD: Final = re.compile(
    r"self\.[^\W\d]\w*|\.[ \t]*[^\W\d]\w*|[^\W\d]\w*"
    r"|0[xXoObB]\w+|\.?\d[\d_]*(?:\.[\d_]*)?(?:[eE][+-]?\d+)?[jJ]?"
    r"|[^\s\\]"
)
_ATTRIBUTE: Final = re.compile(r"(?<!\bself)\.[ \t]*([^\W\d]\w*)")
_FIXED: Final = frozenset(keyword.kwlist) | frozenset(dir(builtins))
_METHODS: Final = frozenset({*dir(np), *dir(np.ndarray), *dir(np.random), *dir(list), *dir(dict), *dir(str)})

_LONGEST: Final = 100_000
"""Characters of an answer that are read; no answer of a person has as many."""
Codes = NDArray[np.uint64]


class Lexer(dict[str, int]):
    """Reads the answers of one mission; as a mapping, the number of each token that it met."""

    def __init__(self, given: Iterable[str] = ()) -> None:
        """Learn the names of libraries that the course's own texts use beyond NumPy's."""
        super().__init__()
        self._methods = _METHODS.union(*(_ATTRIBUTE.findall(text) for text in given))
        self._numbers: dict[str, int] = {}

    def read(self, text: str) -> Codes:
        """The tokens of a source; a broken one is read as far as it has any."""
        return np.array([self[word] for word in _WORD.findall(_QUOTED.sub(_stripped, text[:_LONGEST]))], np.uint64)

    def __missing__(self, word: str) -> int:
        kind = self._kind(word)
        self[word] = number = self._numbers.setdefault(kind, len(self._numbers) + 1)
        return number

    def _kind(self, word: str) -> str:
        bare = word.lstrip(". \t")
        if word.startswith("self."):
            return "self."
        if bare[:1].isdigit():
            return "0"
        if not bare.isidentifier():
            return word
        if bare != word:
            return "." + bare if bare in self._methods else ".N"
        return word if word in _FIXED else "N"


def remarks(text: str) -> set[str]:
    """The comments of a source: no part of the code, but two people seldom write the same."""
    found = (each["comment"] for each in _QUOTED.finditer(text))
    return {comment.lstrip("# \t").rstrip() for comment in found if comment} - {""}


def fingerprints(codes: Codes, length: int) -> Codes:
    """One number for each run of `length` tokens, equal for equal runs; none where there are fewer."""
    count = len(codes) - length + 1
    if count <= 0:
        return np.empty(0, np.uint64)
    runs = np.zeros(count, np.uint64)
    for offset in range(length):
        # An odd multiplier, wrapping around within 64 bits: a polynomial, so two runs seldom meet by chance.
        runs = runs * np.uint64(0x9E3779B97F4A7C15) + codes[offset : offset + count]
    return runs


def _stripped(found: re.Match[str]) -> str:
    return "" if found.lastgroup else " $ "
