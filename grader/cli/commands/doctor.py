"""`grade doctor`: what this machine's isolation holds."""

from __future__ import annotations

from grader.cli.command import command
from grader.cli.session import Session
from grader.formats.layout import cell_len, pad
from grader.i18n import M, Message


@command("doctor", M("Try out how well your machine shuts an answer in, and say what is missing."))
def COMMAND(session: Session) -> int:  # noqa: N802 - a declaration
    """Print one finding after the other, in words."""
    from grader.cli import output
    from grader.formats.escape import escape_terminal
    from grader.formats.layout import wrap
    from grader.sandbox.doctor import examine

    findings = examine()
    words = [session.text(M("holds")), session.text(M("missing"))]
    width = max(cell_len(word) for word in words)
    for finding in findings:
        word = pad(words[0] if finding.holds else words[1], width)
        output.say(f"{word}  {session.text(finding.title)}")
        said = session.text(finding.detail) if isinstance(finding.detail, Message) else finding.detail
        detail = f" ({said})" if said else ""
        text = escape_terminal(session.text(finding.meaning) + detail)
        output.say("\n".join(wrap(text, session.page.width, " " * (width + 2))))
    missing = [session.text(finding.title) for finding in findings if not finding.holds]
    output.say("")
    if missing:
        session.say(M("Missing: {names}. Without these, grade only answers that you trust.", names=", ".join(missing)))
    else:
        session.say(M("Everything holds."))
    return 0
