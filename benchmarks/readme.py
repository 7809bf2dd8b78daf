"""README's figures: the blocks between `<!-- figures:NAME -->` and `<!-- /figures -->`, written from results.json.

The words are in figures.en.md and figures.ko.md beside this file: the same blocks, with fields such as
`{speed.grade_12.ratio:.2f}` in place of numbers.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

from benchmarks.results import Results

HERE: Final = Path(__file__).parent
READMES: Final = {"README.md": "figures.en.md", "README.ko.md": "figures.ko.md"}
BLOCK: Final = re.compile(r"<!-- figures:(\w+) -->\n(.*?)<!-- /figures -->", re.DOTALL)


class MissingError(Exception):
    """A figure that the words name was not measured, or a block has no words."""


def blocks(text: str) -> dict[str, str]:
    """What stands in each block of a document."""
    return dict(BLOCK.findall(text))


def filled(text: str, words: dict[str, str], results: Results) -> str:
    """The document with every block written anew."""
    fields = results.words()

    def block(found: re.Match[str]) -> str:
        name = found[1]
        try:
            inside = words[name].format(**fields)
        except (KeyError, AttributeError) as error:
            missing = f"the figures of `{name}` need {error.args[0]}: run `python -m benchmarks`"
            raise MissingError(missing) from None
        return f"<!-- figures:{name} -->\n{inside}<!-- /figures -->"

    return BLOCK.sub(block, text)


def write(root: Path, results: Results, say: Callable[[str], object] = print) -> None:
    """Write the blocks of both READMEs; both or none."""
    written = {}
    for document, words in READMES.items():
        path = root / document
        text = path.read_text(encoding="utf-8")
        written[path] = filled(text, blocks((HERE / words).read_text(encoding="utf-8")), results)
    for path, text in written.items():
        changed = path.read_text(encoding="utf-8") != text
        path.write_text(text, encoding="utf-8")
        say(f"{path.name}: {'written' if changed else 'as it was'}")
