"""`strict` refuses where the network or the file system stays open; each layer alone stops what it claims."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from grader.engine import Engine
from grader.errors import IsolationError
from grader.model import Course, Limits, Mission
from grader.sandbox.client import Worker
from grader.sandbox.factory import Factory
from grader.sandbox.program import require_strict
from grader.submission import Submission

LIMITS = Limits(memory_bytes=256 << 20)
PROBE = """
import os, socket

def read(path):
    with open(path) as file:
        return file.read()

def write(path):
    open(path, "a").close()

def mode(path):
    os.chmod(path, 0o600)

def net(family):
    socket.socket(getattr(socket, family)).close()

def connect(port):
    socket.create_connection(("127.0.0.1", port), timeout=2).close()

def start():
    if os.fork() == 0:
        os._exit(0)

def signal_to(pid):
    os.kill(pid, 0)
"""


@contextmanager
def worker_without(*without: str, isolation: str = "auto") -> Iterator[Worker]:
    factory = Factory(isolation=isolation, without=without)
    try:
        worker = factory.worker(LIMITS)
        try:
            assert ask(worker, "load", source=PROBE, filename="probe.py")["status"] == "ok"
            yield worker
        finally:
            worker.end()
    finally:
        factory.close()


def ask(worker: Worker, op: str, **request: Any) -> dict[str, Any]:
    return worker.ask({"op": op, **request}, 20.0)


def allowed(worker: Worker, name: str, *args: object) -> bool:
    reply = ask(worker, "call", target=[name], args=list(args), kwargs={}, keep=False, echo=False)
    return bool(reply["status"] == "ok")


@pytest.fixture
def treasure(tmp_path: Path) -> str:
    path = tmp_path / "treasure"
    path.write_text("gold")
    path.chmod(0o666)
    for folder in (tmp_path, tmp_path.parent):
        folder.chmod(0o755)
    return str(path)


@pytest.mark.parametrize(
    "without",
    [(), ("namespaces",), ("landlock",), ("seccomp",), ("mounts",), ("landlock", "seccomp")],
    ids=lambda names: "+".join(names) or "nothing",
)
def test_strict_grades_where_both_doors_are_closed(without: tuple[str, ...], treasure: str) -> None:
    with worker_without(*without, isolation="strict") as worker:
        assert not set(without) & set(worker.layers)
        assert not allowed(worker, "read", treasure)
        assert not allowed(worker, "write", treasure)
        assert not allowed(worker, "mode", treasure)
        assert not allowed(worker, "signal_to", os.getpid())


@pytest.mark.parametrize(
    ("without", "door"),
    [
        (("namespaces", "landlock"), "the file system"),
        (("namespaces", "seccomp"), "the network"),
        (("mounts", "landlock"), "the file system"),
        (("mounts", "seccomp"), "the network"),
        (("namespaces", "landlock", "seccomp"), "the network"),
    ],
)
def test_strict_refuses_where_a_door_stays_open(without: tuple[str, ...], door: str) -> None:
    factory = Factory(isolation="strict", without=without)
    try:
        with pytest.raises(IsolationError, match=f"but {door} cannot be closed"):
            factory.worker(LIMITS)
    finally:
        factory.close()


def test_strict_names_what_is_missing_and_why() -> None:
    with pytest.raises(IsolationError, match="landlock: the kernel has no Landlock"):
        require_strict(["process", "seccomp"], {"landlock": "the kernel has no Landlock"})


def test_a_strict_grade_is_refused_as_a_whole(course: Course, double: Mission) -> None:
    with Engine(course, isolation="strict") as engine:
        bare = Factory(("numpy",), isolation="strict", without=("namespaces", "landlock"))
        engine._factories[double.libraries] = bare
        with pytest.raises(IsolationError):
            engine.grade(double, Submission(b"def double(x):\n    return 2 * x\n", "answer.py"))


def test_a_layer_that_only_the_worker_misses_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Landlock and seccomp are tried in the worker: its reasons reach the factory, and so the report's note."""
    program = tmp_path / "inside"
    shutil.copytree(Path("grader/sandbox/inside").resolve(), program)
    source = (program / "landlock.py").read_text().replace("abi = version()", "abi = 0")
    (program / "landlock.py").write_text(source)
    monkeypatch.setattr("grader.sandbox.program._PROGRAM", program / "__main__.py")
    with worker_without() as worker:
        assert worker.missing == {"landlock": "the kernel has no Landlock"}
        assert "landlock" not in worker.layers


def test_landlock_alone_closes_the_file_system(treasure: str) -> None:
    with worker_without("namespaces", "seccomp") as worker:
        assert not allowed(worker, "read", treasure)
        assert not allowed(worker, "write", treasure)
        assert not allowed(worker, "read", "/proc/self/environ")


def test_seccomp_alone_closes_the_network_and_starts_nothing(treasure: str) -> None:
    with worker_without("namespaces", "landlock") as worker:
        assert not any(allowed(worker, "net", family) for family in ("AF_INET", "AF_UNIX", "AF_VSOCK"))
        assert not allowed(worker, "start")
        assert not allowed(worker, "signal_to", os.getpid())
        assert not allowed(worker, "mode", treasure)


def test_namespaces_alone_close_both(treasure: str) -> None:
    with worker_without("landlock", "seccomp") as worker:
        assert not allowed(worker, "read", treasure)
        assert not allowed(worker, "connect", 1)
        assert not allowed(worker, "signal_to", os.getpid())


ORDINARY = """
import os, site, sys
site.addsitedir(sys.argv[1])
sys.path.insert(0, sys.argv[2])
sys.dont_write_bytecode = True
from grader.sandbox.factory import Factory
from grader.model import Limits
source = sys.argv[3]
for without in ((), ("namespaces",), ("landlock", "seccomp")):
    factory = Factory(("numpy",), isolation="strict", without=without)
    worker = factory.worker(Limits(memory_bytes=256 << 20))
    assert worker.ask({"op": "load", "source": source, "filename": "probe.py"}, 20.0)["status"] == "ok"
    for name, argument in (("read", sys.argv[4]), ("write", sys.argv[4]), ("signal_to", os.getpid())):
        request = {"op": "call", "target": [name], "args": [argument], "kwargs": {}, "keep": False, "echo": False}
        reply = worker.ask(request, 20.0)
        assert reply["status"] == "raised", (without, name)
    worker.end()
    factory.close()
print("held")
"""


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="needs root to become somebody else")
def test_the_layers_hold_for_an_ordinary_user(treasure: str) -> None:
    import numpy as np

    version = f"python3.{sys.version_info.minor}"
    system = shutil.which(version, path="/usr/bin:/usr/local/bin")
    packages = Path(np.__file__).parents[1]
    if system is None or shutil.which("setpriv") is None:
        pytest.skip(f"no {version} that everyone may run")
    prefix = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", system, "-I", "-c"]
    can = subprocess.run([*prefix, f"import os, sys; sys.exit(not os.access({str(packages)!r}, os.R_OK))"], check=False)
    if can.returncode:
        pytest.skip("the packages are not readable for everyone")
    arguments = [str(packages), str(Path.cwd()), PROBE, treasure]
    run = subprocess.run([*prefix, textwrap.dedent(ORDINARY), *arguments], capture_output=True, text=True, check=False)
    if "cannot be closed here" in run.stderr:
        pytest.skip("this machine gives an ordinary user too little isolation")
    assert run.stdout == "held\n", run.stderr
