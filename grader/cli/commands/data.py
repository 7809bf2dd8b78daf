"""`grade data`: which data missions are graded on here."""

from __future__ import annotations

from grader.cli.command import Option, command
from grader.cli.session import Session
from grader.errors import DataError
from grader.i18n import M


@command(
    "data",
    M("Say which data missions are graded on here, where it lies, and whether it is whole."),
    Option("--download", is_flag=True, message=M("Download MNIST now.")),
    Option(
        "--data",
        "choice",
        default="auto",
        metavar="auto|mnist|digits|PATH",
        message=M("The data: MNIST where it can be had, MNIST, our own digits, or an mnist.npz."),
    ),
)
def COMMAND(session: Session, *, download: bool, choice: str) -> int:  # noqa: N802 - a declaration
    """Load the data as a grade would, without downloading unless asked to, and check every byte."""
    from grader.data import cache_dir, load, verify

    data = load("mnist" if download else choice, download="now" if download else "never", check=True)
    names = {"mnist": M("MNIST"), "digits": M("digits, our own handwriting")}
    session.say(M("Data: {name}.", name=names[data.name]))
    session.say(
        M("Rows: {train} to learn from, {test} to be judged on.", train=len(data.x_train), test=len(data.x_test))
    )
    session.say(M("Place: {path}", path=data.place or M("memory only")))
    session.say(M("Cache: {path}", path=cache_dir()))
    for notice in data.notices:
        session.say(M("Note: {note}", note=notice))
    if not verify(data):
        raise DataError(M("The data is damaged. Remove the folder {path}; it is made again.", path=cache_dir()))
    session.say(M("Verified: every array has the digest that it should have, {digest}.", digest=data.digest[:16]))
    return 0
