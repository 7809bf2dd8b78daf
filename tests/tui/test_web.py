"""study in a browser: who does not know the address gets nothing, and a real browser can grade."""

from __future__ import annotations

import asyncio
import json
import re
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from grader import Course
from grader.face import Store, Workspace
from tui.web import HOST, _listen, application

pytestmark = pytest.mark.asyncio
SECRET = "a-secret-that-nobody-guesses"
PATIENCE_S = 60.0
_BLANK_BYTES = 10_000


@asynccontextmanager
async def served(command: list[str]) -> AsyncIterator[str]:
    """The address of a server that ends with the test."""
    listening = _listen(0)
    address = f"http://{HOST}:{listening.getsockname()[1]}"
    runner = web.AppRunner(await application(address, SECRET, command))
    await runner.setup()
    await web.SockSite(runner, listening).start()
    try:
        yield address
    finally:
        await runner.cleanup()


async def status(url: str, **headers: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.get(url, headers=headers) as response:
        return response.status, await response.text()


async def test_only_the_secret_address_answers() -> None:
    async with served(["true"]) as address:
        assert (await status(f"{address}/"))[0] == 404
        assert (await status(f"{address}/ws"))[0] == 404
        assert (await status(f"{address}/{SECRET[:-1]}/"))[0] == 404
        code, page = await status(f"{address}/{SECRET}/")
        assert code == 200
        assert "textual.js" in page


async def test_another_page_cannot_use_it() -> None:
    async with served(["true"]) as address:
        assert (await status(f"{address}/{SECRET}/", Host="evil.example"))[0] == 403
        assert (await status(f"{address}/{SECRET}/ws", Origin="http://evil.example"))[0] == 403


async def test_the_page_asks_no_other_server() -> None:
    async with served(["true"]) as address:
        _, page = await status(f"{address}/{SECRET}/")
        assert "googleapis" not in page
        others = set(re.findall(r"https?://[^/\"']+", page)) - {address, "http://www.w3.org"}  # a namespace, no server
        assert others == set()


class Browser:
    """Chromium over its debugging protocol."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._number = 0

    async def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        self._number += 1
        await self._socket.send_json({"id": self._number, "method": method, "params": parameters})
        while True:
            answer: dict[str, Any] = json.loads((await self._socket.receive()).data)
            if answer.get("id") == self._number:
                return dict(answer.get("result", {}))

    async def press(self, key: str, *, control: bool = False) -> None:
        known = {"Enter": (13, "\r"), "Escape": (27, "")}
        number, text = known.get(key, (ord(key.upper()), "" if control else key))
        event = {"key": key, "windowsVirtualKeyCode": number, "modifiers": 2 if control else 0}
        await self.call("Input.dispatchKeyEvent", type="keyDown", text=text, **event)
        await self.call("Input.dispatchKeyEvent", type="keyUp", **event)

    async def click(self, x: int, y: int) -> None:
        for kind in ("mousePressed", "mouseReleased"):
            await self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    async def screenshot(self) -> bytes:
        import base64

        return base64.b64decode((await self.call("Page.captureScreenshot"))["data"])


@asynccontextmanager
async def browser(url: str, profile: Path) -> AsyncIterator[Browser]:
    """A headless Chromium that shows a page."""
    flags = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    flags += " --disable-component-update --disable-sync --remote-debugging-port=0 --window-size=1200,800"
    process = await asyncio.create_subprocess_exec(
        _chromium() or "", *flags.split(), f"--user-data-dir={profile}", url, stderr=subprocess.DEVNULL
    )
    try:
        await until((profile / "DevToolsActivePort").is_file)
        port = (profile / "DevToolsActivePort").read_text(encoding="utf-8").split("\n")[0]
        async with aiohttp.ClientSession() as session:
            async with session.get(f"http://127.0.0.1:{port}/json") as response:
                pages = [page for page in await response.json() if page["type"] == "page"]
            async with session.ws_connect(pages[0]["webSocketDebuggerUrl"], max_msg_size=0) as socket:
                yield Browser(socket)
    finally:
        process.terminate()
        await process.wait()


def _chromium() -> str | None:
    return shutil.which("chromium") or shutil.which("google-chrome")


async def until(holds: Callable[[], object]) -> None:
    """Wait for what the other side will do."""
    async with asyncio.timeout(PATIENCE_S):
        while not holds():  # noqa: ASYNC110 - a file of another process, which tells nobody
            await asyncio.sleep(0.1)


# textual-serve leaves the transport of the ended program to the garbage collector.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.skipif(_chromium() is None, reason="chromium is not installed")
async def test_a_real_browser_grades(
    course: Course, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STUDY_CONFIG", str(tmp_path / "config"))
    root = course.exercises.parent
    command = [sys.executable, "-m", "tui", "1", f"--course={root}", f"--workspace={workspace.root}", "--data=digits"]

    def attempts() -> int:
        if not workspace.progress_path.exists():
            return 0
        with Store.open(workspace.progress_path) as store:
            return len(store.attempts())

    async with served(command) as address, browser(f"{address}/{SECRET}/", tmp_path / "profile") as page:
        await until((tmp_path / "config" / "settings.json").is_file)  # the mission is open
        async with asyncio.timeout(PATIENCE_S):
            while not attempts():
                await page.click(300, 300)  # the terminal gets the keys
                await page.press("g", control=True)
                for _ in range(50):
                    if attempts():
                        break
                    await asyncio.sleep(0.1)
        async with asyncio.timeout(PATIENCE_S):  # it is drawn when the browser comes to it
            while len(await page.screenshot()) <= _BLANK_BYTES:  # noqa: ASYNC110 - a browser sets no event of ours
                await asyncio.sleep(0.1)
