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

# Possessive wherever two ways of reading could meet: a hostile answer must not be able to make these search twice.
_LONG: Final = r"''(?:[^\\']++|\\.|'(?!''))*+(?:'{3}|\Z)"
"""What comes after the sign that opens a string, of one that three signs open."""
_SHORT: Final = r"(?:[^\\'\n]++|\\.)*+'?"
_LONG_DOUBLE, _SHORT_DOUBLE = (each.replace("'", '"') for each in (_LONG, _SHORT))
_PREFIX: Final = r"\b[rRbBuUfF]{1,2}(?=['\"])"
_NAME: Final = r"[^\W\d]\w*+"
_WORD: Final = (
    rf"self\.(?!{_PREFIX}){_NAME}|\.[ \t]*+(?!{_PREFIX}){_NAME}|{_NAME}"
    r"|0[xXoObB]\w+|\.?\d[\d_]*(?:\.[\d_]*)?(?:[eE][+-]?\d+)?[jJ]?"
    r"|[^\s\\]"
)
# All of it in one pass, where nine tenths of the time are spent; to call Python for each string takes two thirds more.
_TOKEN: Final = re.compile(
    r"\#[^\n]*+"
    rf"|^[ \t\f]*[rRbBuU]?['\"](?:(?<='){_LONG}|(?<=\"){_LONG_DOUBLE})(?=[ \t]*(?:\#|$))"  # a docstring
    r"|^[ ]++"
    rf"|(?:{_PREFIX})?+({_WORD})"
    rf"(?:(?<=['\"])(?:(?<=')(?:{_LONG}|{_SHORT})|(?<=\")(?:{_LONG_DOUBLE}|{_SHORT_DOUBLE})))?+[ ]*+",
    re.DOTALL | re.MULTILINE,
)
"""One token. Its group is the word, or the sign that opens a string; of what is no code the group is empty."""
_ATTRIBUTE: Final = re.compile(r"(?<!\bself)\.[ \t]*([^\W\d]\w*)")
_FIXED: Final = frozenset(keyword.kwlist) | frozenset(dir(builtins))
_METHODS: Final = frozenset({*dir(np), *dir(np.ndarray), *dir(np.random), *dir(list), *dir(dict), *dir(str)})

_QUOTES: Final = frozenset("'\"")
_NO_CODE: Final = 0
_LONGEST: Final = 100_000
"""Characters of an answer that are read; no answer of a person has as many."""
Codes = NDArray[np.uint64]


class Lexer(dict[str, int]):
    """Reads the answers of one mission; as a mapping, the number of each token that it met."""

    def __init__(self, given: Iterable[str] = ()) -> None:
        """Learn the names of libraries that the course's own texts use beyond NumPy's."""
        super().__init__({"": _NO_CODE})
        self._methods = _METHODS.union(*(_ATTRIBUTE.findall(text) for text in given))
        self._numbers: dict[str, int] = {}

    def read(self, text: str) -> Codes:
        """The tokens of a source; a broken one is read as far as it has any."""
        words = _TOKEN.findall(text, 0, _LONGEST)
        codes = np.fromiter(map(self.__getitem__, words), np.uint64, len(words))
        kept: Codes = codes[codes != _NO_CODE]
        return kept

    def __missing__(self, word: str) -> int:
        kind = self._kind(word)
        self[word] = number = self._numbers.setdefault(kind, len(self._numbers) + 1)
        return number

    def _kind(self, word: str) -> str:
        if word in _QUOTES:
            return "$"
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
    found = (each[0] for each in _TOKEN.finditer(text) if each[0].startswith("#"))
    return {comment.lstrip("# \t").rstrip() for comment in found} - {""}


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
