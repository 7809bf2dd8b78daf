"""The report as one file: template, style and script put together, each piece of text escaped for its place."""

from __future__ import annotations

import base64
import hashlib
from decimal import Decimal
from importlib import import_module
from importlib.resources import files
from typing import Any, Final, cast

import msgspec

from grader.classreport.missions import missions, similar
from grader.classreport.pages import chunks, plain, words
from grader.classreport.view import overview
from grader.errors import UsageError
from grader.formats.classbook import Classbook
from grader.formats.escape import escape_json
from grader.formats.gradebook import exact
from grader.i18n import Lang, M

_IN_SCRIPT: Final = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def write(book: Classbook) -> str:
    """Write the report of a class: HTML, in the book's language.

    Raises:
        UsageError: The package that fills templates is not installed.
    """
    environment = _environment()
    style, script = (_part(name) for name in ("report.css", "report.js"))
    lang = cast("Lang", book.lang)
    return str(
        environment.get_template("report.html").render(
            lang=lang,
            policy=f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; img-src data:; "
            "base-uri 'none'; form-action 'none'",
            style=environment.filters["trusted"](style),
            script=environment.filters["trusted"](script),
            words=environment.filters["trusted"](json_in_script(_words(book))),
            chunks=chunks(book),
            missions=missions(book),
            similar=similar(book),
            **overview(book),
        )
    )


def json_in_script(content: Any) -> str:
    r"""JSON that cannot end the element it stands in.

    >>> print(json_in_script("</script>"))
    "\u003c/script\u003e"
    """
    return escape_json(msgspec.json.encode(content).decode()).translate(_IN_SCRIPT)


def _words(book: Classbook) -> dict[str, Any]:
    """What the script says, and what it says it of."""
    most = sum((Decimal(str(task.max_points)) for task in book.tasks), Decimal(0))
    tasks = [[task.number, plain(task.title), exact(task.max_points)] for task in book.tasks]
    return words(cast("Lang", book.lang)) | {"tasks": tasks, "most": exact(most)}


def _part(name: str) -> str:
    return (files("grader.classreport") / "parts" / name).read_text(encoding="utf-8").strip()


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _environment() -> Any:
    try:
        jinja: Any = import_module("jinja2")
        markup: Any = import_module("markupsafe").Markup
    except ModuleNotFoundError as error:
        raise UsageError(M('The class report needs one more package: `pip install "dl-missions[class]"`.')) from error
    environment = jinja.Environment(
        loader=jinja.FunctionLoader(_part),
        autoescape=True,
        undefined=jinja.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        # Whatever a template shows goes through here: no text of a learner can be forgotten.
        finalize=lambda value: plain(value) if type(value) is str else value,
    )
    environment.filters["trusted"] = markup
    return environment
