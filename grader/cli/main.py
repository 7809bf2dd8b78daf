"""The command `grade`: whatever happens, a sentence and an exit code, never a traceback.

Nothing is imported here before it is inside the net, so that Ctrl-C is quiet from the first moment on.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

INTERRUPTED = 130
TERMINATED = 143
"""As in `grader.cli.codes`, which is not imported yet."""


class Terminated(KeyboardInterrupt):
    """SIGTERM: like Ctrl-C, so that everything on the way lets go of it and every worker ends."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run `grade` and leave with its exit code."""
    signals: list[int] = []
    try:
        code = _run(sys.argv[1:] if arguments is None else list(arguments), signals)
    except KeyboardInterrupt:
        code = _interrupted()
    sys.exit(TERMINATED if signals else code)


def _run(arguments: list[str], signals: list[int]) -> int:
    import signal

    def terminate(number: int, _frame: object) -> None:
        signals.append(number)  # whoever catches the exception may raise a plain KeyboardInterrupt in its place
        raise Terminated

    signal.signal(signal.SIGTERM, terminate)
    from grader.cli.app import run

    return run(arguments)


def _interrupted() -> int:
    import os
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # we are leaving; a second Ctrl-C must not print anything
    try:
        from grader.cli.output import complain
        from grader.cli.words import chosen_lang
        from grader.i18n import M

        complain(M("Stopped.").render(chosen_lang(sys.argv[1:], os.environ)))
    except Exception:  # noqa: BLE001 - there is nobody left to tell
        return INTERRUPTED
    return INTERRUPTED


if __name__ == "__main__":
    main()
