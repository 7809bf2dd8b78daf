"""Two languages: sentences of the interface go through gettext, texts of the course carry both."""

from __future__ import annotations

import gettext
import locale
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal, cast

Lang = Literal["en", "ko"]
LANGUAGES: Final[tuple[Lang, ...]] = ("en", "ko")
_LOCALE_DIR: Final = Path(__file__).parent / "locale"


@dataclass(frozen=True, slots=True)
class Text:
    """A text that exists in both languages."""

    en: str
    ko: str

    def render(self, lang: Lang) -> str:
        """The text in one language."""
        return self.ko if lang == "ko" else self.en


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence of the interface, translated through gettext, and the values that fill it."""

    msgid: str
    params: Mapping[str, Any] = field(default_factory=dict)

    def render(self, lang: Lang) -> str:
        """The sentence in one language; a value that is itself a sentence is rendered in it too."""
        values = {key: _plain(value, lang) for key, value in self.params.items()}
        return _catalog(lang).gettext(self.msgid).format(**values)

    def text(self) -> Text:
        """The sentence in both languages."""
        return Text(en=self.render("en"), ko=self.render("ko"))


def M(msgid: str, **params: object) -> Message:  # noqa: N802 - short, for it marks every sentence
    """Mark `msgid` for translation and fill it: `M("{name} is missing.", name="W1")`."""
    return Message(msgid, params)


def quoted(sentence: Mapping[Lang, str]) -> Message:
    """A sentence that another process has rendered in each language."""
    return Message("{sentence}", {"sentence": Text(sentence["en"], sentence["ko"])})


def default_lang(environ: Mapping[str, str] = os.environ) -> Lang:
    """The language of the person's locale: Korean where it says ko, else English."""
    for name in ("GRADE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = environ.get(name, "")
        if value:
            return "ko" if value.lower().startswith("ko") else "en"
    system = locale.getlocale()[0] or ""
    return "ko" if system.lower().startswith(("ko", "korean")) else "en"


def _plain(value: Any, lang: Lang) -> object:
    if isinstance(value, Message | Text):
        return value.render(lang)
    return cast("object", value)


@cache
def _catalog(lang: Lang) -> gettext.NullTranslations:
    if lang == "en":
        return gettext.NullTranslations()
    return gettext.translation("grader", _LOCALE_DIR, languages=[lang])
