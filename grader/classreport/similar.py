"""Answers to one mission that resemble each other more than chance explains: a hint worth a look, never a verdict.

What many share says nothing: runs of tokens that stand in the stub or in the course's own solution, or in more than a
third of the class's answers, do not count. Of what remains, an answer's *own* part, two answers share what is covered
by runs of tokens that both have. All pairs are compared, exactly: shared runs are counted by a matrix product, which
takes a second for a thousand answers, so nothing is left to the luck of a hash. Short own parts are not compared, for
whoever has little room to write writes what others write.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from typing import Final

import numpy as np
from numpy.typing import NDArray

from grader.classreport.tokens import Codes, Lexer, fingerprints, remarks

RUN: Final = 12
"""Tokens in a row that both must have: about a line."""
LEAST_OWN: Final = 60
"""Tokens of its own that an answer must have to be compared: five lines or more."""
LEAST_IDENTICAL: Final = 30
"""The same for files that are equal to the byte, names and blanks included."""
ALIKE: Final = 0.8
"""Share of the own parts that must be the same."""
_LIKELY: Final = 0.4
"""Share of runs that a pair must have in common to be compared exactly. A change takes a dozen runs with it, and but
few tokens, so pairs whose every line differs in structure are passed over."""
_COMMON_SHARE: Final = 3
_COMMON_LEAST: Final = 4
_BLOCK: Final = 4096
_EVERY_PAIR: Final = 1500
"""Different answers to one mission of which all pairs are compared."""
_FILED: Final = 16
"""Runs that an answer is filed under where there are more."""
_TOGETHER: Final = 4
"""Of these, how many two must share to be compared. Copies share nearly all."""
_DRAWER: Final = 64
"""Answers that may be filed under one run; one that more have says too little."""


class Kind(StrEnum):
    """In which way answers resemble each other."""

    IDENTICAL = "identical"
    """The files are equal."""
    RENAMED = "renamed"
    """Equal but for names, numbers, comments and layout."""
    NEAR = "near"


@dataclass(frozen=True, slots=True)
class Group:
    """Answers that resemble each other."""

    kind: Kind
    members: tuple[str, ...]
    """Keys of the answers, in their order."""
    share: float
    """Of the own parts that is the same, in [0, 1]; of the pair in the group that is least alike."""
    tokens: int
    """How long the own part is, of the shortest answer in the group."""


@dataclass(slots=True)
class _Form:
    """Answers whose tokens are equal."""

    members: list[int]
    runs: Codes
    starts: NDArray[np.intp]
    """Where the runs begin that count."""
    names: NDArray[np.intp]
    """Which ones they are, as numbers from 0 that all forms share."""

    @property
    def size(self) -> int:
        """How long the own part is, in tokens."""
        return _covered(self.starts)


def find_similar(answers: Mapping[str, str], given: Sequence[str] = ()) -> list[Group]:
    """Find answers to one mission that are worth a look, the most conspicuous first.

    Args:
        answers: The sources, by a key that means their author.
        given: Texts of the course that learners have or may have: the stub, the solution.
    """
    lexer = Lexer(given)
    keys, texts = list(answers), list(answers.values())
    forms = _forms(lexer, texts)
    taken = [fingerprints(lexer.read(text), RUN) for text in given]
    different = _leave_out_common(forms, taken, len(texts))
    sizes = [form.size for form in forms]
    links = _links(forms, sizes, different)
    said = set[str]().union(*map(remarks, given))
    found = [
        *_linked(keys, texts, forms, sizes, links),
        *_equal(keys, texts, forms, sizes, {index for pair in links for index in pair}, said),
    ]
    return sorted(found, key=lambda group: (-group.share, -len(group.members), -group.tokens, group.members))


def _forms(lexer: Lexer, texts: Sequence[str]) -> list[_Form]:
    read: dict[str, bytes] = {}
    found: dict[bytes, _Form] = {}
    for index, text in enumerate(texts):
        if text not in read:
            codes = lexer.read(text)
            read[text] = codes.tobytes()
            runs = fingerprints(codes, RUN)
            found.setdefault(read[text], _Form([], runs, *(np.empty(0, np.intp),) * 2))
        found[read[text]].members.append(index)
    return list(found.values())


def _leave_out_common(forms: Sequence[_Form], given: Sequence[Codes], count: int) -> int:
    """Only runs count that few have: few different answers, and few students. How many different ones remain."""
    if not forms:
        return 0
    runs, names = np.unique(np.concatenate([form.runs for form in forms]), return_inverse=True)
    each = np.split(names, np.cumsum([len(form.runs) for form in forms])[:-1])
    distinct = [np.unique(part) for part in each]
    everyone = np.concatenate(distinct)
    weights = np.repeat([len(form.members) for form in forms], [len(part) for part in distinct])
    among_forms = np.bincount(everyone, minlength=len(runs))
    among_students = np.bincount(everyone, weights, minlength=len(runs))
    common = among_forms > max(_COMMON_LEAST, len(forms) / _COMMON_SHARE)
    common |= among_students > max(_COMMON_LEAST, count / _COMMON_SHARE)
    if given:
        common |= np.isin(runs, np.concatenate(given))
    for form, part in zip(forms, each, strict=True):
        form.starts = np.flatnonzero(~common[part])
        form.names = part[form.starts]
    return len(runs)


def _covered(starts: NDArray[np.intp]) -> int:
    """How many tokens stand in one of the runs that begin there."""
    return RUN + int(np.minimum(np.diff(starts), RUN).sum()) if len(starts) else 0


def _links(forms: Sequence[_Form], sizes: Sequence[int], different: int) -> dict[tuple[int, int], float]:
    """Pairs of different answers that are alike, with the share that is the same."""
    long = [index for index, size in enumerate(sizes) if size >= LEAST_OWN]
    own = [np.unique(forms[index].names) for index in long]
    links = {}
    mark = np.zeros(different, bool)
    for first, second in (_every_pair if len(long) <= _EVERY_PAIR else _filed_together)(own, different):
        pair = long[first], long[second]
        common = sum(_also(forms[one], forms[other], mark) for one, other in (pair, pair[::-1]))
        share = common / (sizes[pair[0]] + sizes[pair[1]])
        if share >= ALIKE:
            links[pair] = share
    return links


def _every_pair(own: Sequence[NDArray[np.intp]], different: int) -> Iterable[tuple[int, int]]:
    """All pairs that may be alike."""
    if len(own) < 2:  # noqa: PLR2004 - a pair
        return []
    counts = np.array([len(part) for part in own])
    likely = _shared_runs(own, different) >= _LIKELY * np.minimum.outer(counts, counts)
    return [(first, second) for first, second in np.argwhere(np.triu(likely, 1)).tolist()]


def _filed_together(own: Sequence[NDArray[np.intp]], different: int) -> Iterable[tuple[int, int]]:
    """Pairs that have some of their first runs in common; runs are in the order of their fingerprints: at random."""
    counts = np.bincount(np.concatenate(own), minlength=different)
    drawers: dict[int, list[int]] = defaultdict(list)
    for index, names in enumerate(own):
        for name in names[(counts[names] > 1) & (counts[names] <= _DRAWER)][:_FILED].tolist():
            drawers[name].append(index)
    together = Counter(pair for drawer in drawers.values() for pair in combinations(drawer, 2))
    return sorted(pair for pair, count in together.items() if count >= _TOGETHER)


def _shared_runs(own: Sequence[NDArray[np.intp]], different: int) -> NDArray[np.float32]:
    """How many runs each pair of answers has in common."""
    names = np.concatenate(own)
    rows = np.repeat(np.arange(len(own)), [len(part) for part in own])
    several = np.bincount(names, minlength=different) > 1  # what nobody else has cannot be shared
    places = (np.cumsum(several) - 1)[names]
    kept = several[names]
    rows, places = rows[kept], places[kept]
    order = np.argsort(places, kind="stable")
    rows, places = rows[order], places[order]
    total = int(np.count_nonzero(several))
    shared = np.zeros((len(own), len(own)), np.float32)
    for start in range(0, total, _BLOCK):
        low, high = np.searchsorted(places, (start, start + _BLOCK))
        block = np.zeros((len(own), min(_BLOCK, total - start)), np.float32)
        block[rows[low:high], places[low:high] - start] = 1
        shared += block @ block.T
    return shared


def _also(form: _Form, other: _Form, mark: NDArray[np.bool_]) -> int:
    """How many tokens of a form's own part stand in the other's as well; `mark` is all false before and after."""
    mark[other.names] = True
    covered = _covered(form.starts[mark[form.names]])
    mark[other.names] = False
    return covered


def _linked(
    keys: Sequence[str],
    texts: Sequence[str],
    forms: Sequence[_Form],
    sizes: Sequence[int],
    links: Mapping[tuple[int, int], float],
) -> list[Group]:
    """Different answers that are alike, with whoever has the same as one of them."""
    groups = []
    for part in _components(links):
        members = sorted(member for index in part for member in forms[index].members)
        share = min(value for (first, _), value in links.items() if first in part)
        kind = _kind_of([texts[member] for member in members], one_form=len(part) == 1)
        groups.append(Group(kind, tuple(keys[each] for each in members), share, min(sizes[index] for index in part)))
    return groups


def _equal(
    keys: Sequence[str],
    texts: Sequence[str],
    forms: Sequence[_Form],
    sizes: Sequence[int],
    linked: set[int],
    said: set[str],
) -> list[Group]:
    """Answers whose tokens are equal, and that resemble no other."""
    groups = []
    for index, form in enumerate(forms):
        if index in linked or len(form.members) == 1:
            continue
        if sizes[index] >= LEAST_OWN:
            kind = _kind_of([texts[member] for member in form.members], one_form=True)
            groups.append(Group(kind, tuple(keys[each] for each in form.members), 1.0, sizes[index]))
            continue
        # Too short for that, but two who also chose the same names, blanks and comments are another matter.
        for members in _by_value([texts[member] for member in form.members], form.members):
            if len(members) == 1:
                continue
            words = sum(len(remark.split()) for remark in remarks(texts[members[0]]) - said)
            if sizes[index] + words >= LEAST_IDENTICAL:
                groups.append(Group(Kind.IDENTICAL, tuple(keys[each] for each in members), 1.0, sizes[index]))
    return groups


def _kind_of(texts: Sequence[str], *, one_form: bool) -> Kind:
    if not one_form:
        return Kind.NEAR
    return Kind.IDENTICAL if len(set(texts)) == 1 else Kind.RENAMED


def _by_value(values: Iterable[Hashable], members: Iterable[int]) -> list[list[int]]:
    found: dict[Hashable, list[int]] = defaultdict(list)
    for value, member in zip(values, members, strict=True):
        found[value].append(member)
    return list(found.values())


def _components(links: Iterable[tuple[int, int]]) -> list[set[int]]:
    """Sets of answers that hang together."""
    part_of: dict[int, set[int]] = {}
    for first, second in links:
        joined = part_of.get(first, {first}) | part_of.get(second, {second})
        for index in joined:
            part_of[index] = joined
    return list({id(part): part for part in part_of.values()}.values())
