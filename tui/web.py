"""`study --web`: the same screens in a browser on this computer, behind an address that nobody can guess.

Who knows the address can write and run code here, as the terminal can: so it is bound to 127.0.0.1, holds a secret,
and a page of another site may not use it (the Host and Origin headers are compared).
"""

from __future__ import annotations

import re
import secrets
import shlex
import socket
import sys
from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Final

from grader import UsageError
from grader.face import CommandSession, M

if TYPE_CHECKING:
    from aiohttp import web

HOST: Final = "127.0.0.1"
_OUTSIDE: Final = re.compile(r"<link[^>]*https://fonts\.[^>]*>")
"""The template asks another server for a font; a course that works offline does not."""


def serve(session: CommandSession, arguments: Sequence[str], port: int) -> int:
    """Serve until Ctrl+C.

    Args:
        session: Whose language the sentences are in.
        arguments: The command line of the `study` that each browser tab gets.
        port: Where; a free one if 0.

    Raises:
        UsageError: textual-serve is not installed, or the port is taken.
    """
    try:
        import textual_serve.server  # noqa: F401 - asked for before anything starts
    except ImportError as error:
        raise UsageError(M("study --web needs one more package: pip install 'dl-missions[web]'")) from error
    listening = _listen(port)
    address = f"http://{HOST}:{listening.getsockname()[1]}"
    secret = secrets.token_urlsafe(16)
    session.say(M("study is at {address}", address=f"{address}/{secret}/"))
    session.say(M("Keep this address to yourself: whoever has it can work here as you. Ctrl+C ends it."))
    run(listening, address, secret, [sys.executable, "-m", "tui", *arguments])
    return 0


def run(listening: socket.socket, address: str, secret: str, command: Sequence[str]) -> None:
    """Serve `command` on a socket that listens, below the path `/secret/`; ends with Ctrl+C."""
    from aiohttp import web

    web.run_app(application(address, secret, command), sock=listening, print=lambda *_: None, access_log=None)


async def application(address: str, secret: str, command: Sequence[str]) -> web.Application:
    """The web application: textual-serve's own, closed to who does not know the secret."""
    from aiohttp import web
    from textual_serve.server import Server

    class Quiet(Server):
        """Without a banner: what is to be said was said in the person's language."""

        async def on_startup(self, app: web.Application) -> None:
            """Nothing."""

    served = Quiet(shlex.join(command), host=HOST, title="study", public_url=address)
    inside = await served._make_app()  # noqa: SLF001 - the only way to serve it below a path
    outside = web.Application(middlewares=[_guard(address)])
    outside.add_subapp(f"/{secret}", inside)
    return outside


def _guard(address: str) -> Callable[..., Awaitable[web.StreamResponse]]:
    from aiohttp import web

    host = address.removeprefix("http://")

    @web.middleware
    async def guard(
        request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        """Refuse what comes from another page; keep the page from asking other servers."""
        if request.host != host or request.headers.get("Origin", address) != address:
            raise web.HTTPForbidden
        response = await handler(request)
        if isinstance(response, web.Response) and response.content_type == "text/html" and response.text:
            response.text = _OUTSIDE.sub("", response.text)
        if not response.prepared:
            response.headers["Referrer-Policy"] = "no-referrer"
            response.headers["Cache-Control"] = "no-store"
        return response

    return guard


def _listen(port: int) -> socket.socket:
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((HOST, port))
    except (OSError, OverflowError) as error:
        listening.close()
        raise UsageError(M("Port {port} is not free here. Name another one with --port.", port=port)) from error
    return listening
