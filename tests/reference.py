"""The commands in docs/REFERENCE.md and docs/REFERENCE.ko.md, from what the commands say of themselves.

`python -m tests.reference` writes them; `tests/test_reference.py` fails where they are not current.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import click

from grader.cli.app import COMMANDS, build
from grader.cli.command import Commands, Option, Translated, shared
from grader.i18n import Lang, Message
from tui.main import COMMAND as STUDY

ROOT: Final = Path(__file__).resolve().parents[1]
DOCUMENTS: Final[dict[Lang, Path]] = {"en": ROOT / "docs/REFERENCE.md", "ko": ROOT / "docs/REFERENCE.ko.md"}
_PLACE: Final = re.compile(r"(<!-- commands -->\n).*(<!-- /commands -->)", re.DOTALL)
_EVERY_COMMAND: Final[dict[Lang, str]] = {"en": "Every command also takes", "ko": "모든 명령에 함께 쓸 수 있는 옵션"}


def commands() -> Iterator[tuple[str, Translated]]:
    """Every command line that there is, and what stands behind it."""
    root = build()
    context = click.Context(root)
    grade = root.get_command(context, "(missions)")
    assert isinstance(grade, Translated)
    yield "grade [MISSION]...", grade
    for name in COMMANDS:
        found = root.get_command(context, name)
        assert isinstance(found, Translated)
        if isinstance(found, Commands):
            for sub, each in found.commands.items():
                assert isinstance(each, Translated)
                yield _line(f"grade {name} {sub}", each), each
        else:
            yield _line(f"grade {name}", found), found
    yield _line("study", STUDY), STUDY


def options(command: Translated) -> list[Option]:
    """The options of its own."""
    every = {name for option in shared() for name in option.opts}
    return [param for param in command.params if isinstance(param, Option) and not every & set(param.opts)]


def written(lang: Lang) -> str:
    """The section, as Markdown."""
    lines: list[str] = []
    for line, command in commands():
        lines += [f"### `{line}`", "", _cell(command.message, lang), "", *_table(options(command), lang)]
    lines += [f"### {_EVERY_COMMAND[lang]}", "", *_table(shared(), lang)]
    return "\n".join(lines)


def current(lang: Lang) -> str:
    """The document as it must be."""
    text = DOCUMENTS[lang].read_text(encoding="utf-8")
    return _PLACE.sub(lambda found: found[1] + written(lang) + found[2], text)


def _line(name: str, command: Translated) -> str:
    arguments = [param for param in command.params if isinstance(param, click.Argument)]
    return " ".join([name, *(param.make_metavar(click.Context(command)) for param in arguments)])


def _table(found: list[Option], lang: Lang) -> list[str]:
    if not found:
        return []
    rows = [f"| `{_names(option)}` | {_cell(option.message, lang)} |" for option in found]
    return ["| | |", "|---|---|", *rows, ""]


def _names(option: Option) -> str:
    names = ", ".join(option.opts)
    return (f"{names} {option.metavar}" if option.metavar else names).replace("|", "\\|")


def _cell(message: Message, lang: Lang) -> str:
    return message.render(lang).replace("|", "\\|")


def main() -> None:
    """Write both documents."""
    for lang, path in DOCUMENTS.items():
        path.write_text(current(lang), encoding="utf-8")


if __name__ == "__main__":
    main()

__all__ = ["DOCUMENTS", "commands", "current", "options", "written"]
