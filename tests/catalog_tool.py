"""The Korean catalog: `python -m tests.catalog_tool update` extracts, merges and compiles; `missing` lists gaps."""

from __future__ import annotations

import io
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT: Final = Path(__file__).resolve().parents[1]
PO: Final = ROOT / "grader" / "locale" / "ko" / "LC_MESSAGES" / "grader.po"
MO: Final = PO.with_suffix(".mo")
# `M` marks a sentence; its other arguments fill it.
_KEYWORDS: Final = {"M": None, "N_": None, "_": None}
# The compiled header carries a date; the same sentences must compile to the same bytes on any day.
_WRITTEN: Final = datetime(2000, 1, 1, tzinfo=UTC)


def template() -> Catalog:
    """Every sentence that the sources mark."""
    catalog = Catalog(project="dl-missions", charset="utf-8")
    for package in ("grader", "tui"):
        found = extract_from_dir(str(ROOT / package), method_map=[("**.py", "python")], keywords=_KEYWORDS)
        for filename, _, message, _, context in found:
            catalog.add(message, locations=[(f"{package}/{filename}", 0)], context=context)
    return catalog


def korean() -> Catalog:
    """The catalog as it is in the repository."""
    with PO.open("rb") as file:
        catalog = read_po(file, locale="ko", domain="grader")
    catalog.creation_date = catalog.revision_date = _WRITTEN
    return catalog


def compiled(catalog: Catalog) -> bytes:
    """What gettext reads at run time."""
    buffer = io.BytesIO()
    write_mo(buffer, catalog)
    return buffer.getvalue()


def missing(catalog: Catalog) -> list[str]:
    """Sentences without their Korean."""
    return [str(message.id) for message in catalog if message.id and (not message.string or message.fuzzy)]


def update() -> None:
    """Merge what the sources mark into the catalog, and compile it."""
    catalog = korean() if PO.exists() else Catalog(locale="ko", domain="grader")
    catalog.update(template(), no_fuzzy_matching=True)
    catalog.obsolete.clear()
    PO.parent.mkdir(parents=True, exist_ok=True)
    with PO.open("wb") as file:
        write_po(file, catalog, width=0, sort_output=True, no_location=True, omit_header=True)
    MO.write_bytes(compiled(korean()))


def main() -> None:
    """Run the command that was asked for."""
    if sys.argv[1:] == ["update"]:
        update()
    for sentence in missing(korean()):
        sys.stdout.write(f"no Korean yet: {sentence!r}\n")


if __name__ == "__main__":
    main()
