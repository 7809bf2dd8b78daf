"""README names every command and option, and its two commands are the ones that CI runs."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from benchmarks.readme import BLOCK, HERE, READMES, blocks, filled
from benchmarks.results import Results
from grader.cli.app import COMMANDS
from grader.cli.commands import batch, explain, grade, report, seeds
from tui.main import COMMAND as STUDY

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = README + "".join(
    (ROOT / name).read_text(encoding="utf-8") for name in ("CONTRIBUTING.md", "docs/INSTRUCTORS.md")
)
KOREAN = (ROOT / "docs/INSTRUCTORS.ko.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_is_documented(name: str) -> None:
    assert re.search(rf"`?grade {name}\b", DOCUMENTS), name


OPTIONS = {
    option
    for command in (*(each.COMMAND for each in (grade, batch, explain, report, seeds)), STUDY)
    for param in command.params
    if isinstance(param, click.Option)
    for option in param.opts
    if option.startswith("--")
}


@pytest.mark.parametrize("option", sorted(OPTIONS))
def test_every_option_is_documented(option: str) -> None:
    assert option in DOCUMENTS or option in {"--version", "--help"}, option


def test_both_languages_of_the_instructors_guide_show_the_same_commands() -> None:
    english = (ROOT / "docs/INSTRUCTORS.md").read_text(encoding="utf-8")

    def commands(text: str) -> list[str]:
        lines = [line.split("#")[0].strip() for line in text.splitlines() if line.startswith("    ")]
        return [line for line in lines if line]

    assert commands(KOREAN) == commands(english)


def test_there_are_exactly_two_set_up_commands() -> None:
    blocks = re.findall(r"<!-- ci:(\w+) -->\n    (.+)\n", README)
    assert [name for name, _ in blocks] == ["main", "tests"]
    assert all(command.startswith("python3 -m venv .venv && ") for _, command in blocks)


@pytest.mark.parametrize("name", ["README.md", "README.ko.md", "docs/INSTRUCTORS.md", "docs/INSTRUCTORS.ko.md"])
def test_links_lead_somewhere(name: str) -> None:
    for target in re.findall(r"\]\(([^)#:]+)(?:#\w+)?\)", (ROOT / name).read_text(encoding="utf-8")):
        assert ((ROOT / name).parent / target).exists(), target


def test_the_korean_readme_has_the_commands_of_the_english_one() -> None:
    korean = (ROOT / "README.ko.md").read_text(encoding="utf-8")
    for line in README.splitlines():
        if re.match(r"    (python3|\.venv|grade) ?", line):
            command = re.split(r"  +|  #", line.strip())[0]
            assert f"    {command}" in korean, command


class TestFigures:
    """README's figures are those of benchmarks/results.json: `python -m benchmarks --readme` writes them."""

    TIME = re.compile(r"\d (s|ms|MB|GB|%|seconds|times)\b|\d ?(초|ms|MB|GB|배|%)")

    @pytest.fixture(params=sorted(READMES))
    def document(self, request: pytest.FixtureRequest) -> str:
        name: str = request.param
        return name

    @staticmethod
    def words(document: str) -> dict[str, str]:
        return blocks((HERE / READMES[document]).read_text(encoding="utf-8"))

    def test_are_those_that_were_measured(self, document: str) -> None:
        text = (ROOT / document).read_text(encoding="utf-8")
        assert set(blocks(text)) == set(self.words(document))
        assert filled(text, self.words(document), Results.read()) == text

    def test_are_nowhere_else(self, document: str) -> None:
        text = BLOCK.sub("", (ROOT / document).read_text(encoding="utf-8"))
        text = re.sub(r"(?s:```.*?```)|`[^`]*`|^    .*$", "", text, flags=re.MULTILINE)
        assert self.TIME.search(text) is None
        section = re.search(r"^## (Figures|수치)\n(.*?)^## ", text, re.DOTALL | re.MULTILINE)
        assert section is not None
        assert re.search(r"\d", section[2]) is None

    def test_are_all_fields(self, document: str) -> None:
        for name, words in self.words(document).items():
            assert not re.search(rf"\d\.\d|{self.TIME.pattern}", re.sub(r"\{.*?\}", "", words)), name

    def test_are_the_same_in_both_languages(self) -> None:
        english, korean = (self.words(name) for name in ("README.md", "README.ko.md"))
        assert {name: sorted(re.findall(r"\{.*?\}", words)) for name, words in english.items()} == {
            name: sorted(re.findall(r"\{.*?\}", words)) for name, words in korean.items()
        }

    def test_are_of_one_machine(self) -> None:
        assert len({str(part["machine"]) for part in Results.read().parts.values()}) == 1
