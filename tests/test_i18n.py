"""Every sentence exists in both languages, with the same placeholders, and what is compiled is what is written."""

from __future__ import annotations

import string

from grader.i18n import M, Message, Text, default_lang
from tests import catalog_tool


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_sentence_of_the_sources_has_its_korean() -> None:
    catalog = catalog_tool.korean()
    known = {message.id for message in catalog}
    unknown = [message.id for message in catalog_tool.template() if message.id and message.id not in known]
    assert unknown == [], "run: python -m tests.catalog_tool update"
    assert catalog_tool.missing(catalog) == []


def test_placeholders_survive_the_translation() -> None:
    for message in catalog_tool.korean():
        if message.id:
            assert _placeholders(str(message.id)) == _placeholders(str(message.string)), message.id


def test_the_compiled_catalog_is_the_written_one() -> None:
    assert catalog_tool.MO.read_bytes() == catalog_tool.compiled(catalog_tool.korean())


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
