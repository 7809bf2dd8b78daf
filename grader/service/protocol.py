"""The lines between client and server: one JSON object each, requests one way and answers the other."""

from __future__ import annotations

from typing import Final

import msgspec

from grader.service.events import CheckDone, DataInfo, Failed, FindingReport, Graded, Stopped, Training

IMAGE_BYTES: Final = 28 * 28


class Open(msgspec.Struct, frozen=True, tag=True):
    """The first request: what is graded, and how. Paths are bytes, as the system has them."""

    course: bytes | None
    workspace: bytes | None
    data: str
    isolation: str
    hidden: tuple[bytes, ...] = ()
    """Folders that no answer may see, beside the course and the workspace."""


class Warm(msgspec.Struct, frozen=True, tag=True):
    """Get ready for a mission; nobody waits for it."""

    mission: str


class Grade(msgspec.Struct, frozen=True, tag=True):
    """Grade an answer."""

    mission: str
    source: bytes
    filename: str
    seed: str
    record: bool
    watched: bool = True
    """Whether somebody wants to see how it goes, and to ask the network afterwards; else the verdict is all."""


class Stop(msgspec.Struct, frozen=True, tag=True):
    """End the grade that has this id."""

    grade: int


class Guess(msgspec.Struct, frozen=True, tag=True):
    """What the network of the last grade sees in some images."""

    images: tuple[bytes, ...]


class Digits(msgspec.Struct, frozen=True, tag=True):
    """Some of the test images."""

    indices: tuple[int, ...]


class Doctor(msgspec.Struct, frozen=True, tag=True):
    """Try the isolation out."""


class AskData(msgspec.Struct, frozen=True, tag=True):
    """Which data is used."""

    fetch: bool = False
    """Whether it may be downloaded for that."""


Request = Open | Warm | Grade | Stop | Guess | Digits | Doctor | AskData


class Accepted(msgspec.Struct, frozen=True, tag=True):
    """The request was read; from here on it is lost if the server is."""


class Guessed(msgspec.Struct, frozen=True, tag=True):
    """Probabilities, one row for each image; None where there is no network."""

    rows: tuple[tuple[float, ...], ...] | None


class Images(msgspec.Struct, frozen=True, tag=True):
    """Test images, 784 bytes each."""

    rows: tuple[bytes, ...]


class Findings(msgspec.Struct, frozen=True, tag=True):
    """What the isolation holds."""

    findings: tuple[FindingReport, ...]


Answer = Accepted | CheckDone | Training | Graded | Stopped | Failed | Guessed | Images | Findings | DataInfo


class ToServer(msgspec.Struct, frozen=True):
    """A request and its number."""

    id: int
    request: Request


class ToClient(msgspec.Struct, frozen=True):
    """An answer to the request of that number."""

    id: int
    answer: Answer


_requests = msgspec.json.Decoder(ToServer)
_answers = msgspec.json.Decoder(ToClient)


def request_line(number: int, request: Request) -> bytes:
    """A request as a line."""
    return msgspec.json.encode(ToServer(number, request)) + b"\n"


def answer_line(number: int, answer: Answer) -> bytes:
    """An answer as a line."""
    return msgspec.json.encode(ToClient(number, answer)) + b"\n"


def read_request(line: bytes) -> ToServer | None:
    """The request that a line says; None where it says none."""
    try:
        return _requests.decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None


def read_answer(line: bytes) -> ToClient | None:
    """The answer that a line says; None where it says none."""
    try:
        return _answers.decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
