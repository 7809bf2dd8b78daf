"""The report in a real browser."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from grader.classreport import write
from grader.i18n import Lang
from grader.model import Course
from tests.classes import small
from tests.classreport.browser import CHROMIUM, Page, chromium

HOSTILE = "</script><img src=x onerror=alert(1)>{{7*7}}\u202e&amp;\u2028\x1b[31m"
pytestmark = [
    pytest.mark.asyncio,
    pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed"),
]


@pytest_asyncio.fixture
async def page(tmp_path: Path) -> AsyncIterator[Page]:
    async with chromium(tmp_path / "profile") as shown:
        yield shown


async def opened(page: Page, folder: Path, course: Course, lang: Lang = "en", text: str = "") -> str:
    file = folder / "report.html"
    file.write_text(write(small(course, lang, text)), encoding="utf-8")
    await page.show(file.as_uri())
    return file.as_uri()


@pytest.mark.parametrize("lang", ["en", "ko"])
async def test_a_student_s_page_opens(page: Page, tmp_path: Path, course: Course, lang: Lang) -> None:
    own = await opened(page, tmp_path, course, lang)
    assert await page.value("document.querySelector('#one').hidden && !document.querySelector('#tools').hidden")
    await page.value("document.querySelector('#people a[href=\"#s1\"]').click()")
    await page.until("document.querySelector('#page h2')")
    assert await page.value("document.activeElement.textContent") == "김 2"
    text = await page.value("document.querySelector('#page').innerText")
    said = ["김 2", "2026002", "s2@example.edu", "M01.squared", "hw/kim/answer.py"]
    said += (
        ["It is 4, not 2.", "met", "1 of 2 points"]
        if lang == "en"
        else ["2가 아니라 4입니다.", "충족", "2점 만점에 1점"]
    )
    assert [each for each in said if each not in text] == []
    assert await page.value("document.querySelectorAll('#page polyline').length") == 2
    assert "0.3" in await page.value("document.querySelector('#page svg').getAttribute('aria-label')")
    assert not await page.value("document.querySelector('#class').checkVisibility()")
    await page.value("document.querySelector('#one nav a').click()")
    await page.until("document.querySelector('#one').hidden")
    assert await page.value("document.activeElement.textContent") == "김 2"
    assert page.complaints(own) == []


async def test_every_student_s_page_opens(page: Page, tmp_path: Path, course: Course) -> None:
    own = await opened(page, tmp_path, course)
    for place in range(7):
        name = await page.value(f"document.querySelectorAll('#people a')[{place}].textContent")
        await page.value(f"location.hash = '#s{place}'")
        await page.until(f"document.querySelector('#page h2')?.textContent === '{name}'")
    assert "Nothing was handed in." in await page.value("document.querySelector('#page').innerText")
    await page.value("location.hash = '#s99'")
    await page.until("document.querySelector('#one').hidden")
    assert page.complaints(own) == []


async def test_what_a_learner_wrote_only_shows(page: Page, tmp_path: Path, course: Course) -> None:
    own = await opened(page, tmp_path, course, text=HOSTILE)
    await page.value("location.hash = '#s5'")
    await page.until("document.querySelector('#page h2')")
    assert await page.value("document.querySelectorAll('img, iframe, [onerror]').length") == 0
    assert HOSTILE[: HOSTILE.index("\u202e")] + "\\u202e&amp;" in await page.value(
        "document.querySelector('#page').innerText"
    )
    assert page.complaints(own) == []


async def test_the_table_is_sorted_and_narrowed(page: Page, tmp_path: Path, course: Course) -> None:
    own = await opened(page, tmp_path, course)
    rows = "[...document.querySelectorAll('#people tbody tr')]"
    totals = f"{rows}.filter(row => !row.hidden).map(row => row.lastElementChild.innerText)"
    assert await page.value(totals) == ["2.7", "1", "\u2013", "\u2013", "2", "1", "\u2013"]
    await page.value("document.querySelector('#people th:last-child button').click()")
    assert await page.value(totals) == ["2.7", "2", "1", "1", "\u2013", "\u2013", "\u2013"]
    assert await page.value("document.querySelector('#people th:last-child').getAttribute('aria-sort')") == "descending"
    await page.value("document.querySelector('#people th:last-child button').click()")
    assert await page.value(f"{totals}[0]") == "\u2013"
    await page.value("f = document.querySelector('#filter'); f.value = ' 2026002'; f.dispatchEvent(new Event('input'))")
    assert await page.value(totals) == ["1"]
    assert await page.value("document.querySelector('#found').value") == "Students shown: 1"
    assert page.complaints(own) == []


async def test_the_policy_stops_a_script_that_is_not_ours(page: Page, tmp_path: Path, course: Course) -> None:
    own = await opened(page, tmp_path, course)
    await page.value(
        "s = document.createElement('script'); s.textContent = 'window.owned = 1'; document.body.append(s)"
    )
    assert await page.value("typeof window.owned") == "undefined"
    assert page.complaints(own) != [], "what the other tests rely on"


@pytest.mark.parametrize("width", [1280, 400, 320])
async def test_nothing_is_wider_than_the_window(page: Page, tmp_path: Path, course: Course, width: int) -> None:
    await page.call("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=False)
    await opened(page, tmp_path, course, text="w" * 300)
    assert await page.value("document.documentElement.scrollWidth") <= width
    await page.value("location.hash = '#s5'")
    await page.until("document.querySelector('#page h2')")
    assert await page.value("document.documentElement.scrollWidth") <= width
