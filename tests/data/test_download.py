"""Downloads: both kinds of mirror, retries, failures that are remembered; all of it on loopback."""

from __future__ import annotations

import gzip
import io
import socket
import sys
import threading
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import numpy as np
import pytest

from grader.data import Mirror, Supply, load, verify
from grader.data.dataset import ARRAYS, Arrays, idx_header
from grader.errors import DataError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CUT_SHORT = b"a body that is announced to be longer"
IDX_FILES = ("train-x.gz", "train-y.gz", "test-x.gz", "test-y.gz")


@dataclass
class Host:
    """A mirror on loopback: what it answers, in turn, and what it was asked."""

    url: str
    answers: dict[str, list[bytes | int]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    @property
    def npz(self) -> Mirror:
        """This host as a mirror with one .npz."""
        return Mirror(self.url, ("mnist.npz",))

    @property
    def idx(self) -> Mirror:
        """This host as a mirror with four IDX files."""
        return Mirror(self.url, IDX_FILES)

    def answer(self, name: str) -> bytes | int:
        """The next answer to a request; the last one is given again and again."""
        self.asked.append(name)
        answers = self.answers.get(name, [404])
        return answers.pop(0) if len(answers) > 1 else answers[0]


def npz_bytes(arrays: Arrays) -> bytes:
    """Arrays as the bytes of an .npz."""
    file = io.BytesIO()
    np.savez(file, **arrays)  # type: ignore[arg-type]  # an array is no bool
    return file.getvalue()


def idx_answers(arrays: Arrays) -> dict[str, list[bytes | int]]:
    """Arrays as answers of gzipped IDX files."""
    names = zip(IDX_FILES, ARRAYS, strict=True)
    return {file: [gzip.compress(idx_header(arrays[name].shape) + arrays[name].tobytes())] for file, name in names}


@pytest.fixture
def host(monkeypatch: pytest.MonkeyPatch) -> Iterator[Host]:
    """A running mirror that has nothing yet."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answer = running.answer(self.path.lstrip("/"))
            body = answer if isinstance(answer, bytes) else b""
            self.send_response(200 if isinstance(answer, bytes) else answer)
            missing = 99 if body == CUT_SHORT else 0
            self.send_header("Content-Length", str(len(body) + missing))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        running = Host(f"http://127.0.0.1:{server.server_port}/")
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield running
        server.shutdown()
        thread.join()


@pytest.fixture
def dead(monkeypatch: pytest.MonkeyPatch) -> Mirror:
    """A mirror at which nobody listens."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    return Mirror(f"http://127.0.0.1:{port}/", ("mnist.npz",))


def test_a_mirror_with_an_npz_is_asked_once_and_the_file_is_kept(
    host: Host, arrays: Arrays, cache: Path, environ: dict[str, str], supply: Supply
) -> None:
    host.answers["mnist.npz"] = [npz_bytes(arrays)]
    supply = replace(supply, mirrors=(host.npz,))

    data = load(environ=environ, supply=supply)
    again = load(environ=environ, supply=supply)

    assert "mnist" == data.name == again.name
    assert verify(data)
    assert data.notices == ()
    assert host.asked == ["mnist.npz"]
    assert {"mnist.npz", "data"} == {path.name for path in cache.iterdir()}


def test_a_mirror_with_idx_files_gives_the_same_data(
    host: Host, arrays: Arrays, cache: Path, environ: dict[str, str], supply: Supply
) -> None:
    host.answers = idx_answers(arrays)

    data = load("mnist", environ=environ, supply=replace(supply, mirrors=(host.idx,)))

    assert verify(data)
    assert np.array_equal(data.x_test, arrays["x_test"])
    assert list(IDX_FILES) == host.asked
    assert [path.name for path in cache.iterdir()] == ["data"]


def test_the_second_mirror_stands_in_for_a_dead_one(
    host: Host, dead: Mirror, arrays: Arrays, environ: dict[str, str], supply: Supply
) -> None:
    host.answers = idx_answers(arrays)

    data = load("mnist", environ=environ, supply=replace(supply, mirrors=(dead, host.idx)))

    assert data.name == "mnist"


@pytest.mark.parametrize("first", [503, b"", b"not an npz", CUT_SHORT])
def test_a_mirror_that_fails_is_asked_again(
    first: bytes | int, host: Host, arrays: Arrays, environ: dict[str, str], supply: Supply
) -> None:
    host.answers["mnist.npz"] = [first, npz_bytes(arrays)]

    data = load("mnist", environ=environ, supply=replace(supply, mirrors=(host.npz,)))

    assert data.name == "mnist"
    assert host.asked == ["mnist.npz"] * 2


def test_a_mirror_with_other_data_is_not_believed(
    host: Host, arrays: Arrays, cache: Path, environ: dict[str, str], supply: Supply
) -> None:
    host.answers["mnist.npz"] = [npz_bytes({**arrays, "y_test": arrays["y_test"][::-1]})]
    host.answers.update(idx_answers({**arrays, "x_test": arrays["x_test"] ^ np.uint8(1)}))
    supply = replace(supply, mirrors=(host.npz, host.idx))

    with pytest.raises(DataError, match=r"could not be downloaded.*official MNIST.*grade data --download"):
        load("mnist", environ=environ, supply=supply)
    assert list(cache.glob("*.npz")) == []


def test_what_a_mirror_did_is_said_in_both_languages_also_when_it_is_remembered(
    host: Host, environ: dict[str, str], supply: Supply
) -> None:
    host.answers["mnist.npz"] = [b"<html>Log in to this network</html>"]
    for _ in range(2):
        with pytest.raises(DataError) as told:
            load("mnist", environ=environ, supply=replace(supply, mirrors=(host.npz,)))
        said = told.value.message.text()
        assert "is not a readable .npz file" in said.en
        assert "is not" not in said.ko


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"no gzip",
        gzip.compress(b"", mtime=0),
        gzip.compress(b"\0" * 68, mtime=0),
        gzip.compress(idx_header((60,)) + b"\0" * 61, mtime=0),
    ],
    ids=["nothing", "no gzip", "empty", "no header", "too long"],
)
def test_idx_files_that_are_none_are_not_believed(
    body: bytes, host: Host, arrays: Arrays, environ: dict[str, str], supply: Supply
) -> None:
    host.answers = {**idx_answers(arrays), IDX_FILES[1]: [body]}

    with pytest.raises(DataError, match=r"train-y.gz is not"):
        load("mnist", environ=environ, supply=replace(supply, mirrors=(host.idx,)))


def test_a_failure_is_remembered_and_not_tried_on_every_grade(
    host: Host, environ: dict[str, str], supply: Supply
) -> None:
    supply = replace(supply, mirrors=(host.npz,))

    first = load(environ=environ, supply=supply)
    asked = len(host.asked)
    second = load(environ=environ, supply=supply)

    assert "digits" == first.name == second.name
    assert "could not be downloaded (127.0.0.1: 404" in first.notices[0].render("en")
    assert "failed a short while ago (127.0.0.1: 404" in second.notices[0].render("en")
    assert supply.attempts == asked == len(host.asked)
    with pytest.raises(DataError, match="failed a short while ago"):
        load("mnist", environ=environ, supply=supply)


def test_who_insists_downloads_at_once_and_the_failure_is_forgotten(
    host: Host, dead: Mirror, arrays: Arrays, cache: Path, environ: dict[str, str], supply: Supply
) -> None:
    host.answers["mnist.npz"] = [npz_bytes(arrays)]
    load(environ=environ, supply=replace(supply, mirrors=(dead,)))

    data = load(environ=environ, supply=replace(supply, mirrors=(host.npz,)), download="now")

    assert data.name == "mnist"
    assert not (cache / "download-failed.json").exists()


@pytest.mark.parametrize(
    "note",
    [
        "",
        "[]",
        '{"failed_at": "yesterday", "reason": ""}',
        '{"failed_at": 1e9, "reason": {"en": "long ago", "ko": "오래전"}}',
        '{"failed_at": 1e12, "reason": {"en": "a clock that was wrong", "ko": "틀린 시계"}}',
    ],
)
def test_a_note_that_is_old_or_spoilt_holds_nobody_back(
    note: str, host: Host, arrays: Arrays, cache: Path, environ: dict[str, str], supply: Supply
) -> None:
    host.answers["mnist.npz"] = [npz_bytes(arrays)]
    cache.mkdir()
    (cache / "download-failed.json").write_text(note)

    data = load(environ=environ, supply=replace(supply, mirrors=(host.npz,)))

    assert data.name == "mnist"


def test_nothing_is_downloaded_on_every_grade_when_nothing_can_be_kept(
    host: Host, arrays: Arrays, cache: Path, environ: dict[str, str], supply: Supply
) -> None:
    host.answers["mnist.npz"] = [npz_bytes(arrays)]
    supply = replace(supply, mirrors=(host.npz,))
    cache.write_text("a file, where a folder should be")

    data = load(environ=environ, supply=supply)
    insisted = load(environ=environ, supply=supply, download="now")

    assert data.name == "digits"
    assert f"the cache {cache} cannot be written" in data.notices[0].render("en")
    assert insisted.name == "mnist"
    assert verify(insisted)
    assert host.asked == ["mnist.npz"]


def test_who_stays_offline_asks_nobody(host: Host, environ: dict[str, str], supply: Supply) -> None:
    supply = replace(supply, mirrors=(host.npz,))

    assert load(environ=environ, supply=supply, download="never").name == "digits"
    assert host.asked == []


def test_a_terminal_sees_a_progress_bar(
    host: Host,
    arrays: Arrays,
    environ: dict[str, str],
    supply: Supply,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    host.answers["mnist.npz"] = [npz_bytes(arrays)]

    load("mnist", environ=environ, supply=replace(supply, mirrors=(host.npz,)))

    assert "mnist.npz" in screen.getvalue()


def test_a_pipe_sees_nothing(
    host: Host,
    arrays: Arrays,
    environ: dict[str, str],
    supply: Supply,
    capfd: pytest.CaptureFixture[str],
) -> None:
    host.answers["mnist.npz"] = [npz_bytes(arrays)]

    load("mnist", environ=environ, supply=replace(supply, mirrors=(host.npz,)))

    assert tuple(capfd.readouterr()) == ("", "")
