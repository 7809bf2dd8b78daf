"""A headless Chromium that shows a page, over its debugging protocol, with all that it has to complain of."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

import aiohttp

CHROMIUM: Final = shutil.which("chromium") or shutil.which("google-chrome")
PATIENCE_S: Final = 60
_FLAGS: Final = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --remote-debugging-port=0 --window-size=1280,900"
)
_COMPLAINTS: Final = {
    "Runtime.exceptionThrown",
    "Log.entryAdded",
    "Runtime.consoleAPICalled",
    "Network.requestWillBeSent",
}


class Page:
    """The open page."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._number = 0
        self.events: list[dict[str, Any]] = []

    async def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        self._number += 1
        await self._socket.send_json({"id": self._number, "method": method, "params": parameters})
        async with asyncio.timeout(PATIENCE_S):
            while True:
                answer: dict[str, Any] = await self._socket.receive_json()
                if answer.get("id") == self._number:
                    return dict(answer.get("result", {}))
                self.events.append(answer)

    async def show(self, url: str) -> None:
        """Open a page and wait until its scripts ran."""
        for domain in ("Runtime", "Log", "Page", "Network"):
            await self.call(f"{domain}.enable")
        await self.call("Page.navigate", url=url)
        await self.until("document.readyState === 'complete'")

    async def value(self, expression: str) -> Any:
        """What an expression has become, once what it promises is there."""
        answer = await self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    async def until(self, condition: str) -> None:
        """Wait for what the page will do; it asks again with each picture that the page draws."""
        waiting = f"new Promise(r => {{ const ask = () => {condition} ? r(true) : setTimeout(ask, 10); ask(); }})"
        assert await self.value(waiting)

    def complaints(self, own: str) -> list[dict[str, Any]]:
        """Errors, and requests for anything but the page itself."""
        found = [event for event in self.events if event.get("method") in _COMPLAINTS]
        asked = {"Network.requestWillBeSent"}
        return [
            event
            for event in found
            if event["method"] not in asked or not event["params"]["request"]["url"].startswith((own, "data:,"))
        ]


@asynccontextmanager
async def chromium(profile: Path) -> AsyncIterator[Page]:
    """A browser of its own."""
    process = await asyncio.create_subprocess_exec(
        CHROMIUM or "", *_FLAGS.split(), f"--user-data-dir={profile}", "about:blank", stderr=subprocess.DEVNULL
    )
    try:
        async with asyncio.timeout(PATIENCE_S):
            while not (profile / "DevToolsActivePort").is_file():  # noqa: ASYNC110 - another process's file
                await asyncio.sleep(0.05)
        port = (profile / "DevToolsActivePort").read_text(encoding="utf-8").split("\n")[0]
        async with aiohttp.ClientSession() as session:
            async with session.get(f"http://127.0.0.1:{port}/json") as response:
                (target, *_) = [each for each in await response.json() if each["type"] == "page"]
            async with session.ws_connect(target["webSocketDebuggerUrl"], max_msg_size=0) as socket:
                yield Page(socket)
    finally:
        process.terminate()
        await process.wait()
