"""README's picture of a class report: `python -m tests.classreport.picture [FOLDER]` grades a class and looks at it."""

from __future__ import annotations

import asyncio
import base64
import sys
import tempfile
from pathlib import Path

from grader.batch import Batch, Settings, read_book
from grader.catalog import find_missions, load_course
from grader.classreport import write
from tests.batch.classroom import write_class
from tests.classreport.browser import chromium

_FOLDER = Path(__file__).parents[2] / "docs" / "screens"
_SIZE = {"width": 1100, "height": 1500}


def main(folder: Path) -> None:
    """Grade 36 answers to mission 12 and take the top of the page."""
    course = load_course()
    missions = find_missions(course, ["12"])
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        write_class(root / "class", missions[0], right=22, wrong=10, broken=3, hostile=1)
        settings = Settings(course=course, source=root / "class", out=root / "out", missions=tuple(missions))
        with Batch(settings) as batch:
            batch.run(lambda _tally: None)
        page = root / "report.html"
        page.write_text(write(read_book(root / "out", "en")), encoding="utf-8")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "report.en.png").write_bytes(asyncio.run(_taken(page, root / "profile")))


async def _taken(page: Path, profile: Path) -> bytes:
    async with chromium(profile) as browser:
        await browser.call("Emulation.setDeviceMetricsOverride", **_SIZE, deviceScaleFactor=1, mobile=False)
        await browser.call("Emulation.setScrollbarsHidden", hidden=True)
        await browser.show(page.as_uri())
        picture = await browser.call("Page.captureScreenshot", format="png")
        return base64.b64decode(picture["data"])


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else _FOLDER)
