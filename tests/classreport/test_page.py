"""The report as HTML: well formed, accessible, and silent towards the network."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import sys
import zlib
from collections.abc import Iterator
from html.parser import HTMLParser
from importlib.resources import files
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grader.classreport import write
from grader.classreport.page import json_in_script
from grader.classreport.pages import MOST_POINTS, PER_CHUNK, chunks, words
from grader.errors import UsageError
from grader.formats.classbook import Classbook
from grader.i18n import Lang
from grader.model import Course
from tests.attempts import attempt, check, curve
from tests.classes import CODE, book, entry, kept, person, small, task
from tests.formats.hostile import TEXTS

VOID = {"meta", "link", "input", "br", "img", "hr"}
NO_TEXT = {"style", "script"}
# An element's text, a heading's level, ids and links: all that the tests ask of a page.
HOSTILE_TEXT = st.text(st.characters(codec="utf-8") | st.sampled_from("<>&\"'/{}%\u202e\u2028\x00\x1b"), max_size=40)


class Reader(HTMLParser):
    """A page as a tree that must close what it opens."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, dict[str, str]]] = []
        self.elements: list[tuple[str, dict[str, str], list[str]]] = []
        self.text: list[str] = []
        self.inside: dict[str, list[str]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        assert len(attributes) == len(attrs), "an attribute twice"
        self.elements.append((tag, attributes, [name for name, _ in self.open]))
        if tag not in VOID:
            self.open.append((tag, attributes))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        where = self.open[-1][0] if self.open else ""
        self.inside.setdefault(where, []).append(data)
        if where not in NO_TEXT:
            self.text.append(data)

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes, _ in self.elements if name == tag]


def parsed(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    return reader


def pages(page: str) -> list[dict[str, Any]]:
    """What the script will draw."""
    found = re.findall(r'<script type="text/plain" id="d\d+">([^<]*)</script>', page)
    return [each for chunk in found for each in json.loads(zlib.decompress(base64.b64decode(chunk)))]


def strings(content: Any) -> Iterator[str]:
    if isinstance(content, str):
        yield content
    elif isinstance(content, dict | list):
        for each in content.values() if isinstance(content, dict) else content:
            yield from strings(each)


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_it_is_well_formed_and_accessible(course: Course, lang: Lang) -> None:
    page = parsed(write(small(course, lang)))
    assert page.all("html") == [{"lang": lang}]
    levels = [int(tag[1]) for tag, *_ in page.elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert len(page.all("table")) == len(page.all("caption")) > 4
    assert all(each.get("scope") in {"col", "row"} for each in page.all("th"))
    ids = [attributes["id"] for _, attributes, _ in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    pointed = [value for _, attributes, _ in page.elements for value in attributes.get("aria-labelledby", "").split()]
    assert set(pointed) <= set(ids)
    assert all(each.get("aria-label") or each.get("aria-labelledby") for each in page.all("nav") + page.all("section"))
    assert [each["for"] for each in page.all("label")] == ["filter"]
    assert len(page.all("main")) == 2, "one of them is hidden"
    links = {each["href"] for each in page.all("a")}
    assert {link.removeprefix("#") for link in links} <= {*ids, *(f"s{place}" for place in range(7))}
    assert page.all("noscript")
    regions = [each for each in page.all("div") if each.get("class") == "wide"]
    assert all(each.get("tabindex") == "0" and each.get("role") == "region" for each in regions)


def test_the_tool_that_reads_refuses_what_is_broken() -> None:
    with pytest.raises(AssertionError):
        parsed("<p><b></p>")


def test_it_asks_no_network_and_runs_nothing_else(course: Course) -> None:
    page = write(small(course))
    assert set(re.findall(r"https?://[^\"'\s<]+", page)) == {"http://www.w3.org/2000/svg"}, "a namespace, no server"
    reader = parsed(page)
    assert [each["href"] for each in reader.all("link")] == ["data:,"]
    assert not [1 for _, attributes, _ in reader.elements if {"src", "style", "srcset", "action"} & set(attributes)]
    assert not [name for _, attributes, _ in reader.elements for name in attributes if name.startswith("on")]
    assert "@import" not in page
    assert "url(" not in page
    (policy,) = (each["content"] for each in reader.all("meta") if "http-equiv" in each)
    assert policy.startswith("default-src 'none'; ")
    for kind, element in (("style", "style"), ("script", "script")):
        (found,) = re.findall(rf"<{element}>(.*?)</{element}>", page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(found.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("name", TEXTS)
def test_hostile_text_only_shows(course: Course, name: str) -> None:
    hold(course, TEXTS[name][:3000])


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=HOSTILE_TEXT)
def test_any_text_only_shows(course: Course, text: str) -> None:
    hold(course, text)


def hold(course: Course, text: str) -> None:
    """The page has the same elements whatever a learner writes, and no character that obeys."""
    harmless, page = write(small(course, text="x")), write(small(course, text=text))
    kinds = [[(tag, sorted(attributes)) for tag, attributes, _ in parsed(each).elements] for each in (harmless, page)]
    assert kinds[0] == kinds[1]
    said = [page, *strings(pages(page))]
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]", "".join(said))


def test_json_in_a_script_cannot_end_it() -> None:
    said = json_in_script({"a": "</script><!--", "b": "\u2028&\u202e"})
    assert said == '{"a":"\\u003c/script\\u003e\\u003c!--","b":"\\u2028\\u0026\\u202e"}'
    assert json.loads(said) == {"a": "</script><!--", "b": "\u2028&\u202e"}


def test_class_wide_parts_name_nobody_s_address(course: Course) -> None:
    text = " ".join(parsed(write(small(course))).text)
    assert "@example.edu" not in text
    assert "by Kim" not in text
    assert "return x ** 2" in text


def test_students_pages_say_what_the_reports_say(course: Course) -> None:
    first, second, third, fourth, _, sixth, last = pages(write(small(course)))
    assert (first["total"], third["total"], last["total"]) == ("2.7", "", "")
    assert first["entries"][0]["total"] == "1.7"
    assert first["entries"][0]["penalty"] == "0.3"
    assert [each["task"] for each in first["entries"]] == [0, 1]
    failed = second["entries"][0]["checks"][1]
    assert (failed["outcome"], failed["text"], failed["line"]) == ("fail", "It is 4, not 2.", 5)
    assert failed["operands"] == "On line 5: x (2, 3) float64"
    assert failed["diagnosis"] == second["entries"][0]["mistakes"][0][0] == "M01.squared"
    assert failed["curves"] == [
        {"name": "loss", "low": "0.3", "high": "2.3", "parts": 3, "learner": [4, [1000, 600, 550, 550]],
         "reference": [4, [1000, 600, 300, 0]]}
    ]  # fmt: skip
    assert third["entries"][0]["state"] == "waiting"
    assert fourth["entries"][0]["state"] == "not_graded"
    assert "total" not in third["entries"][0]
    assert sixth["off"]
    assert last["entries"] == []


def test_times_say_what_they_are_counted_in_and_nobody_is_off_a_roster_that_was_not_given(course: Course) -> None:
    double = course.missions[0]
    people = [person(1, on_roster=None), person(2, on_roster=False)]
    times = ("2026-03-01T01:00:30+00:00", "2026-03-01T10:00:00+09:00")
    entries = [entry(who, attempt(double), submitted_at=when) for who, when in zip(people, times, strict=True)]
    said = pages(write(book([task(double)], people, entries)))
    assert [each["entries"][0]["at"] for each in said] == ["2026-03-01 01:00:30 UTC", "2026-03-01 10:00 +09:00"]
    assert [each["off"] for each in said] == [False, True]


def test_curves_are_thinned_and_keep_their_gaps(course: Course) -> None:
    double = course.missions[0]
    long = curve(learner=(float("nan"), *(float(n) for n in range(499))), reference=(1e308, -1e308), parts_at=0)
    flat = curve(learner=(2.0, 2.0), reference=(), parts_at=None)
    done = entry(person(), attempt(double, check(curves=(long, flat))))
    ((page,),) = (
        json.loads(zlib.decompress(base64.b64decode(chunk)))
        for chunk in chunks(book([task(double)], [person()], [done]))
    )
    first, second = page["entries"][0]["checks"][0]["curves"]
    count, heights = first["learner"]
    assert (count, len(heights), heights[0]) == (500, MOST_POINTS, None)
    assert first["reference"] == [2, [1000, 0]]
    assert (second["learner"], second["reference"]) == ([2, [0, 0]], [0, []])


def test_a_large_class_is_stored_in_chunks(course: Course) -> None:
    double = course.missions[0]
    people = [person(number) for number in range(1, 2 * PER_CHUNK + 2)]
    many = book([task(double)], people, [entry(each, attempt(double)) for each in people])
    assert len(list(chunks(many))) == 3
    assert [each["id"] for each in pages(write(many))] == [each.id for each in people]


def test_the_same_class_gives_the_same_bytes(course: Course) -> None:
    assert write(small(course)) == write(small(course))


def test_an_empty_class(course: Course) -> None:
    page = parsed(write(book([task(course.missions[0])], [], [])))
    assert any("None." in text for text in page.text)
    parsed(write(book([], [person()], [])))


def test_similar_answers_are_named_and_linked(course: Course) -> None:
    double = course.missions[0]
    long = "def double(x):\n" + "".join(f"    a{n} = np.sum(x[{n}:] * a, axis={n}) if x else None\n" for n in range(9))
    long = long.replace("if x else None\n", "", 3).replace("sum", "max", 2)
    copies = [long, long.replace("a", "b").replace("bxis", "axis").replace("mbx", "max")]
    people = [person(1), person(2)]
    entries = [
        entry(each, attempt(double), source=next(iter(kept(source))))
        for each, source in zip(people, copies, strict=True)
    ]
    page = write(book([task(double)], people, entries, sources=kept(*copies)))
    row = page[page.index('id="c-similar"') :]
    row = row[: row.index("</table>")]
    assert '<a href="#s0">김 1</a>, <a href="#s1">김 2</a>' in row
    given_out = book([task(double, given=(long.encode(),))], people, entries, sources=kept(*copies))
    assert 'id="c-similar"' not in write(given_out)


def test_a_package_that_is_missing_is_named(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jinja2", None)
    with pytest.raises(UsageError) as caught:
        write(small(course))
    assert 'pip install "dl-missions[class]"' in str(caught.value)


def test_the_script_uses_every_word() -> None:
    script = (files("grader.classreport") / "parts" / "report.js").read_text(encoding="utf-8")
    states = {"waiting", "not_graded"}  # by the name of the state
    assert [key for key in words("en") if f"words.{key}" not in script and key not in states] == []
    assert all(key in words("en") or key in {"tasks", "most"} for key in re.findall(r"words\.(\w+)", script))


def luminance(color: str) -> float:
    parts = [int(color[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_colors_have_contrast_in_light_dark_and_print() -> None:
    style = (files("grader.classreport") / "parts" / "report.css").read_text(encoding="utf-8")
    themes = [
        dict(re.findall(r"--(\w+): (#\w{6})", block)) for block in re.findall(r":root \{(.*?)\}", style, re.DOTALL)
    ]
    assert len(themes) == 3
    for theme in themes:
        for ink in ("ink", "quiet", "accent", "flag"):
            for paper in ("paper", "wash"):
                lighter, darker = sorted((luminance(theme[ink]), luminance(theme[paper])), reverse=True)
                assert (lighter + 0.05) / (darker + 0.05) >= 4.5, (ink, paper, theme)


def test_book_without_a_source_is_no_trouble(course: Course) -> None:
    a_class: Classbook = small(course)
    bare = book(a_class.tasks, a_class.students, a_class.entries)
    assert CODE not in write(bare)
