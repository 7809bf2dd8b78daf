"""The program that runs answers, from outside: how it is started, and what it is told."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from grader.errors import IsolationError, SandboxError
from grader.i18n import M
from grader.model import Limits
from grader.sandbox import view

_PROGRAM: Final = Path(__file__).parent / "inside" / "__main__.py"
WORKER_TIMEOUT_S: Final = 30.0
_POOLS: Final = 4  # TensorFlow has pools of one idle thread for each core, whatever it is told (two in 2.21)
_TENSORFLOW: Final = {
    "TF_NUM_INTRAOP_THREADS": "1",
    "TF_NUM_INTEROP_THREADS": "1",
    "TF_ENABLE_ONEDNN_OPTS": "0",  # its sums depend on the machine
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "CUDA_VISIBLE_DEVICES": "-1",
    "KERAS_BACKEND": "tensorflow",
    "KERAS_HOME": "/dev/null/keras",  # it would keep its settings there, were that a folder
    "MALLOC_ARENA_MAX": "2",  # each further thread would take 64 MB of address space
}


def worker_environment() -> dict[str, str]:
    """All that a worker learns from its environment: one thread for each library, a fixed hash seed."""
    threads = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
    environment = dict.fromkeys(threads, "1") | _TENSORFLOW
    environment |= {"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    if sys.platform == "win32":
        environment["SYSTEMROOT"] = os.environ.get("SYSTEMROOT", "")
    return environment


def command(mode: str, descriptor: int) -> list[str]:
    """The worker program: no site-packages, no user site, nothing from the working directory."""
    return [sys.executable, "-s", "-P", "-S", "-X", "utf8", str(_PROGRAM), mode, str(descriptor)]


def configuration(surroundings: view.Surroundings, libraries: Iterable[str], *, full: bool) -> dict[str, Any]:
    """What the program is told before it imports any library."""
    seen = surroundings.view
    return {
        "view": {"roots": list(seen.roots), "masks": list(seen.masks), "libraries": list(seen.libraries)},
        "paths": surroundings.paths,
        "preload": list(libraries),
        "full": full,
    }


def worker_order(limits: Limits, scratch: str, account: int, *, warm: str = "") -> dict[str, Any]:
    """What a new worker is told about itself."""
    return {
        "op": "worker",
        "limits": {
            "memory_bytes": limits.memory_bytes,
            # A backstop behind the wall time that the client watches, for all cores together.
            "cpu_s": int(2 * limits.mission_s) + 2,
            "file_bytes": limits.file_bytes,
            "processes": limits.processes + _POOLS * (os.cpu_count() or 1),
        },
        "account": account,
        "scratch": scratch,
        "frame_bytes": limits.frame_bytes,
        "warm": warm,
    }


def require_strict(layers: Iterable[str], missing: Mapping[str, str]) -> None:
    """Refuse to grade where an answer could reach the network or our files.

    Raises:
        IsolationError: Says which of the two stays open, and why.
    """
    held = set(layers)
    open_doors = []
    # A network of its own still lets a process reach the sockets that lie in the file system.
    if not (held >= {"namespaces", "mounts"} or "seccomp" in held):
        open_doors.append(M("the network"))
    # Landlock says nothing of permissions, owners and times: the system calls for those are seccomp's.
    if not ("mounts" in held or held >= {"landlock", "seccomp"}):
        open_doors.append(M("the file system"))
    for door in open_doors:
        reasons = "; ".join(f"{name}: {reason}" for name, reason in missing.items()) or "-"
        raise IsolationError(
            M(
                "Strict isolation was asked for, but {door} cannot be closed here ({reasons}). "
                "Use a Linux machine with Landlock or user namespaces, or `--isolation auto` for answers you trust.",
                door=door,
                reasons=reasons,
            )
        )


def not_started(reason: str) -> SandboxError:
    """The error for a program of ours that is not there."""
    return SandboxError(
        M(
            "The process that runs answers did not start or died: {reason}. "
            "`grade doctor` shows what this machine allows.",
            reason=reason,
        )
    )
