"""Answers that resemble each other: copies in disguise are found, independent answers are left in peace."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.catalog import load_course
from grader.catalog.variants import accepted_answers
from grader.classreport.similar import LEAST_OWN, Kind, find_similar
from grader.classreport.tokens import Lexer, fingerprints, remarks
from grader.model import Kind as MissionKind
from grader.model import Mission

MISSIONS = [mission for mission in load_course().missions if mission.kind is not MissionKind.QUIZ]
LONG = {mission.number: mission for mission in MISSIONS if mission.number in {11, 15, 19, 20, 28}}
DERIVED = {18: {"float32.py", "notes_style.py"}}
"""Answers of ours of which one was made from the other."""


def given_by(mission: Mission) -> list[str]:
    stub = mission.pristine if mission.pristine.exists() else mission.stub
    return [stub.read_text("utf-8"), mission.solution.read_text("utf-8")]


def answers(mission: Mission) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in accepted_answers(mission)}


def longest(mission: Mission) -> Path:
    return max(accepted_answers(mission), key=lambda path: path.stat().st_size)


def renamed(source: str) -> str:
    """What somebody does who hopes that nobody looks: other names, other comments, other blanks."""
    named = set(re.findall(r"^ +([a-z_][A-Za-z_0-9]*)(?:, [\w, ]+)? = ", source, re.MULTILINE))
    for place, name in enumerate(sorted(named)):
        source = re.sub(rf"(?<![.\w]){name}\b(?!\()", f"my_{place}", source)
    lines = [re.sub(r"\s*#.*", "", line) for line in source.split("\n")]
    spread = "\n\n".join(lines).replace(" = ", "  =  ").replace("0.5", "0.50")
    return '"""My very own work."""\n# I wrote this\n' + spread


def in_another_order(source: str) -> str:
    head, *functions = re.split(r"\n\n\n(?=def |class )", source.rstrip())
    return "\n\n\n".join([head, *reversed(functions)]) + "\n"


@pytest.mark.parametrize("mission", MISSIONS, ids=lambda mission: mission.name)
def test_independent_answers_are_left_in_peace(mission: Mission) -> None:
    everyone = {"solution": mission.solution.read_text("utf-8"), **answers(mission)}
    found = find_similar(everyone, given_by(mission))
    assert all(set(group.members) == DERIVED.get(mission.number) for group in found)


@pytest.mark.parametrize("mission", LONG.values(), ids=lambda mission: mission.name)
@pytest.mark.parametrize(
    ("disguise", "kind"), [(str, Kind.IDENTICAL), (renamed, Kind.RENAMED), (in_another_order, Kind.NEAR)]
)
def test_a_copy_is_found(mission: Mission, disguise: type[str], kind: Kind) -> None:
    original = longest(mission)
    copy = disguise(original.read_text("utf-8"))
    (group,) = find_similar({**answers(mission), "copy": copy}, given_by(mission))
    assert set(group.members) == {original.name, "copy"}
    assert group.kind is kind
    assert group.share > 0.85
    assert group.tokens >= LEAST_OWN


@pytest.mark.parametrize("mission", LONG.values(), ids=lambda mission: mission.name)
def test_a_copy_is_found_among_thousands(mission: Mission, monkeypatch: pytest.MonkeyPatch) -> None:
    source = longest(mission).read_text("utf-8")
    everyone = {**answers(mission), "x": renamed(source), "y": in_another_order(source)}
    every_pair = find_similar(everyone, given_by(mission))
    monkeypatch.setattr("grader.classreport.similar._EVERY_PAIR", 1)
    assert find_similar(everyone, given_by(mission)) == every_pair != []


def test_a_copy_with_lines_of_its_own_is_found() -> None:
    mission = LONG[28]
    source = longest(mission).read_text("utf-8")
    places = [match.end() for match in re.finditer(r"^    return [^\n]+\n", source, re.MULTILINE)]
    middle = source[: places[0]] + "\n\ndef unused(rows, columns):\n    return [rows, columns, rows + columns]\n"
    (group,) = find_similar({"a": source, "b": renamed(middle + source[places[0] :])}, given_by(mission))
    assert (group.members, group.kind) == (("a", "b"), Kind.NEAR)


def test_three_who_pass_one_on_are_one_group() -> None:
    mission = LONG[15]
    source = longest(mission).read_text("utf-8")
    everyone = {"c": source, "b": renamed(source), "a": in_another_order(source), "d": source + "\nprint('hello')\n"}
    (group,) = find_similar({**everyone, **dict(list(answers(mission).items())[1:2])}, given_by(mission))
    assert set(group.members) >= set(everyone)


def test_the_stub_and_the_solution_are_nobody_s() -> None:
    mission = LONG[15]
    stub, solution = given_by(mission)
    assert find_similar({"a": stub, "b": stub, "c": solution, "d": renamed(solution)}, [stub, solution]) == []
    assert find_similar({"a": solution, "b": renamed(solution)}, [stub]) != []


def test_what_a_third_of_the_class_has_counts_for_nothing() -> None:
    mission = LONG[15]
    source = longest(mission).read_text("utf-8")
    book = {f"same {place}": source.replace("0.5", f"0.{place}") for place in range(6)}
    others = {f"other {place}": text for place, text in enumerate(answers(mission).values()) if text != source}
    assert find_similar(book | others) == []


def test_short_answers_are_compared_only_to_the_byte() -> None:
    short = "def f(x):\n    y = x + 1\n    return [y * 2 for y in range(y)]\n"
    assert find_similar({"a": short, "b": short}) == []
    said = "# what a lovely day it is to write down that this adds one and nobody else could ever put it so\n"
    words = said + "# another remark of mine, and it is long enough to be mine alone in a class of any size\n" + short
    (group,) = find_similar({"a": words, "b": words, "c": short})
    assert (group.kind, group.members) == (Kind.IDENTICAL, ("a", "b"))
    assert find_similar({"a": words, "b": words}, [words]) == []


def test_the_same_in_any_order_of_the_class() -> None:
    mission = LONG[28]
    source = longest(mission).read_text("utf-8")
    everyone = {**answers(mission), "x": renamed(source), "y": in_another_order(source)}
    shuffled = list(everyone.items())
    random.Random(3).shuffle(shuffled)
    first, second = (find_similar(dict(each), given_by(mission)) for each in (everyone, shuffled))
    assert [(set(group.members), group.share) for group in first] == [(set(g.members), g.share) for g in second]


def test_what_a_copier_changes_makes_no_difference() -> None:
    lexer = Lexer()
    one = 'def f(x, y):\n    """Add."""\n    total = x + 10  # sum\n    return np.sum(total, axis=0), "a"\n'
    two = "def f( p ,q ):\n\n    s = (p + 3.5e2)\n    return np.sum(s, axis=1), 'b'\n".replace(
        "(p + 3.5e2)", "p + 3.5e2"
    )
    assert lexer.read(one).tolist() == lexer.read(two).tolist()
    assert lexer.read("np.sum(a)").tolist() != lexer.read("np.max(a)").tolist()
    assert lexer.read("self.weight").tolist() == lexer.read("self.w").tolist()
    assert remarks("# one\nx = '# no'  #  two  \n#\n") == {"one", "two"}


@given(st.text("'\"\\\n#abc ._0r=()\t", max_size=200))
def test_no_text_breaks_the_lexer(text: str) -> None:
    codes = Lexer().read(text)
    assert len(fingerprints(codes, 3)) == max(0, len(codes) - 2)
    find_similar({"a": text, "b": text})


@pytest.mark.parametrize("piece", ["'", "'''", "\\", "# ", "self.", '"""x"""\n', "rb'", " ", "0x", "1e"])
def test_a_flood_is_read_in_part(piece: str) -> None:
    flood = piece * 300_000
    assert len(Lexer().read(flood)) <= 100_000
    assert len(find_similar({"a": flood, "b": flood + "x"})) <= 1
