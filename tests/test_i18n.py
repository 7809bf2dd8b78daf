"""Every sentence exists in both languages, with the same placeholders, and what is compiled is what is written."""

from __future__ import annotations

import ast
import re
import string

from grader.i18n import M, Message, Text, default_lang
from tests import catalog_tool

_ANY_BABEL = re.compile(rb"Babel [0-9.]+")
"""Which Babel compiled it stands in the header."""


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_sentence_of_the_sources_has_its_korean() -> None:
    catalog = catalog_tool.korean()
    known = {message.id for message in catalog}
    unknown = [message.id for message in catalog_tool.template() if message.id and message.id not in known]
    assert unknown == [], "run: python -m tests.catalog_tool update"
    assert catalog_tool.missing(catalog) == []


def test_no_sentence_hides_in_an_f_string() -> None:
    """There the extraction does not see it."""
    hidden = [
        f"{path.relative_to(catalog_tool.ROOT)}:{call.lineno}"
        for package in ("grader", "tui")
        for path in sorted((catalog_tool.ROOT / package).rglob("*.py"))
        for string in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(string, ast.JoinedStr)
        for call in ast.walk(string)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "M"
    ]
    assert hidden == [], "give the sentence a name first"


def test_placeholders_survive_the_translation() -> None:
    for message in catalog_tool.korean():
        if message.id:
            assert _placeholders(str(message.id)) == _placeholders(str(message.string)), message.id


def test_the_compiled_catalog_is_the_written_one() -> None:
    written, compiled = catalog_tool.MO.read_bytes(), catalog_tool.compiled(catalog_tool.korean())
    assert _ANY_BABEL.sub(b"", written) == _ANY_BABEL.sub(b"", compiled)


def test_nested_sentences_are_rendered_in_the_same_language() -> None:
    inner = Text(en="the network", ko="네트워크")
    assert Message("[{door}]", {"door": inner}).render("ko") == "[네트워크]"
    assert M("[{door}]", door=inner).text() == Text(en="[the network]", ko="[네트워크]")


def test_braces_in_a_learners_text_are_only_text() -> None:
    assert M("{said}", said="{0} {name} %s").render("en") == "{0} {name} %s"


def test_the_language_follows_the_locale() -> None:
    assert default_lang({"LANG": "ko_KR.UTF-8"}) == "ko"
    assert default_lang({"LANG": "ko_KR.UTF-8", "LC_ALL": "C.UTF-8"}) == "en"
    assert default_lang({"GRADE_LANG": "ko", "LC_ALL": "en_US.UTF-8"}) == "ko"
