"""Landlock: the kernel lets this process touch only the paths that it names here (Linux 5.13).

Source: Linux kernel documentation, userspace-api/landlock.
"""

from __future__ import annotations

import os
import stat
import struct
from collections.abc import Iterable
from typing import Final

from . import linux

_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1, 2, 4, 8
_ALL_V1: Final = (1 << 13) - 1
_REFER, _TRUNCATE, _IOCTL_DEV = 1 << 13, 1 << 14, 1 << 15
_NET_BIND_CONNECT: Final = 3
_SCOPE_ABSTRACT_SOCKET_AND_SIGNAL: Final = 3
_RULE_PATH_BENEATH: Final = 1
_READ: Final = _EXECUTE | _READ_FILE | _READ_DIR
_FILE_ONLY: Final = _EXECUTE | _WRITE_FILE | _READ_FILE | _TRUNCATE | _IOCTL_DEV


def version() -> int:
    """The kernel's Landlock version, 0 where there is none."""
    try:
        return linux.syscall(linux.SYS_LANDLOCK_CREATE_RULESET, None, 0, 1)
    except OSError:
        return 0


def restrict(readable: Iterable[str], writable: Iterable[str]) -> None:
    """Allow reading below `readable`, everything below `writable`, and nothing else, for good.

    Raises:
        OSError: No Landlock here.
    """
    abi = version()
    if abi == 0:
        raise OSError("the kernel has no Landlock")
    handled = _ALL_V1
    for needed, right in ((2, _REFER), (3, _TRUNCATE), (5, _IOCTL_DEV)):
        handled |= right if abi >= needed else 0
    attributes = struct.pack("Q", handled)
    if abi >= 4:  # noqa: PLR2004 - versions as the kernel documents them
        attributes += struct.pack("Q", _NET_BIND_CONNECT)
    if abi >= 6:  # noqa: PLR2004
        attributes += struct.pack("Q", _SCOPE_ABSTRACT_SOCKET_AND_SIGNAL)
    ruleset = linux.syscall(linux.SYS_LANDLOCK_CREATE_RULESET, attributes, len(attributes), 0)
    try:
        for path in readable:
            _allow(ruleset, path, _READ)
        for path in writable:
            _allow(ruleset, path, handled)
        linux.syscall(linux.SYS_LANDLOCK_RESTRICT_SELF, ruleset, 0)
    finally:
        os.close(ruleset)


def _allow(ruleset: int, path: str, rights: int) -> None:
    try:
        descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        return  # what cannot be opened needs no permission
    try:
        if not stat.S_ISDIR(os.fstat(descriptor).st_mode):
            rights &= _FILE_ONLY
        rule = struct.pack("=Qi", rights, descriptor)
        linux.syscall(linux.SYS_LANDLOCK_ADD_RULE, ruleset, _RULE_PATH_BENEATH, rule, 0)
    finally:
        os.close(descriptor)
