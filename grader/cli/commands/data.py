"""`grade data`: which data missions are graded on here."""

from __future__ import annotations

from grader.cli.command import Option, command
from grader.cli.grading import data_option
from grader.cli.session import Session
from grader.errors import DataError
from grader.i18n import M


@command(
    "data",
    M("Say which data missions are graded on here, where it lies, and whether it is whole."),
    Option("--download", is_flag=True, message=M("Download MNIST now.")),
    data_option(),
)
def COMMAND(session: Session, *, download: bool, data: str) -> int:  # noqa: N802 - a declaration
    """Load the data as a grade would, without downloading unless asked to, and check every byte."""
    from grader.data import cache_dir, load, verify

    found = load("mnist" if download else data, download="now" if download else "never", check=True)
    names = {"mnist": M("MNIST"), "digits": M("digits, our own handwriting")}
    session.say(M("Data: {name}.", name=names[found.name]))
    session.say(
        M("Rows: {train} to learn from, {test} to be judged on.", train=len(found.x_train), test=len(found.x_test))
    )
    session.say(M("Place: {path}", path=found.place or M("memory only")))
    session.say(M("Cache: {path}", path=cache_dir()))
    for notice in found.notices:
        session.say(M("Note: {note}", note=notice))
    if not verify(found):
        raise DataError(M("The data is damaged. Remove the folder {path}; it is made again.", path=cache_dir()))
    session.say(M("Verified: every array has the digest that it should have, {digest}.", digest=found.digest[:16]))
    return 0
