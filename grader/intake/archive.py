"""ZIP archives, read in memory: bombs, escapes, passwords and damage end as odd files with a reason."""

from __future__ import annotations

import calendar
import io
import re
import stat
import struct
import zipfile
import zlib
from pathlib import Path
from typing import IO, Final

from grader.i18n import M, Message
from grader.intake.names import composed, from_bytes
from grader.intake.tree import MIB, Budget, Opener, Refused, Tree

_HEADER: Final = b"PK\x01\x02"
"""The beginning of every entry of an archive's directory."""
_PLAIN: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""Others may ask for gigabytes of memory before they give a byte."""
_UTF8: Final = 0x800
_ENCRYPTED: Final = 0x1
_UNICODE_PATH: Final = 0x7075
_DRIVE: Final = re.compile(r"[A-Za-z]:")
_BROKEN: Final = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
    IndexError,
)
_DAMAGED: Final = M("It is no ZIP archive that can be read: it is damaged, or another kind.")


def open_outer(tree: Tree, path: Path) -> None:
    """Read the archive that a person named; it may be large.

    Raises:
        OSError: It cannot be opened.
    """
    with path.open("rb") as file:
        try:
            _read(tree, file, (), 0, Budget(tree.caps.class_bytes, tree.caps.files))
        except Refused as refused:
            tree.refuse((path.name,), refused.message)


def open_inner(tree: Tree, parts: tuple[str, ...], content: bytes, level: int, budget: Budget | None = None) -> None:
    """Read an archive that was found within the source: it is a folder called like it.

    Raises:
        Refused: It is not read.
    """
    if level > tree.caps.archives:
        raise Refused(M("It lies in more than {most} archives: not read.", most=tree.caps.archives))
    if content.count(_HEADER) > tree.caps.archive_files:
        raise Refused(M("The archive holds more than {most} files: not read.", most=tree.caps.archive_files))
    limits = budget or Budget(tree.caps.unpacked_bytes, tree.caps.archive_files)
    _read(tree, io.BytesIO(content), parts, level, limits)


def _read(tree: Tree, file: IO[bytes], parts: tuple[str, ...], level: int, budget: Budget) -> None:
    try:
        archive = zipfile.ZipFile(file)
    except _BROKEN as error:
        raise Refused(_DAMAGED) from error
    with archive:
        for info in archive.infolist():
            budget.files -= 1
            if budget.files < 0 or tree.files >= tree.caps.files:
                tree.refuse(parts, M("The archive holds too many files: the rest is not read."))
                return
            _member(tree, archive, info, parts, level, budget)


def _member(
    tree: Tree,
    archive: zipfile.ZipFile,
    info: zipfile.ZipInfo,
    above: tuple[str, ...],
    level: int,
    budget: Budget,
) -> None:
    name = member_name(info).replace("\\", "/")
    pieces = tuple(piece for piece in name.split("/") if piece not in {"", "."})
    if not pieces or name.endswith("/"):
        return  # a folder, which is known by its files
    parts = (*above, *pieces)
    if name.startswith("/") or ".." in pieces or _DRIVE.match(name):
        tree.refuse(parts, M("Its name leads out of the archive."))
    elif len(pieces) > tree.caps.depth:
        tree.refuse(parts, M("It lies in more than {most} folders: not read.", most=tree.caps.depth))
    elif not tree.skips(parts):
        reason = _unreadable(tree, info)
        if reason is not None:
            tree.refuse(parts, reason)
        else:
            inner = budget if level else None
            tree.take(parts, info.file_size, _modified(info), _opener(archive, info, budget), level, inner)


def _unreadable(tree: Tree, info: zipfile.ZipInfo) -> Message | None:
    """Why a member is not even opened."""
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind == stat.S_IFLNK:
        return M("It is a link; links in archives are not followed.")
    if kind not in {0, stat.S_IFREG}:
        return M("It is no ordinary file (a pipe, a socket, a device).")
    if info.flag_bits & _ENCRYPTED:
        return M("It is locked with a password.")
    if info.compress_type not in _PLAIN:
        return M("It is packed in a way that is not read: pack it again as an ordinary .zip.")
    if info.file_size > MIB and info.file_size > tree.caps.ratio * max(1, info.compress_size):
        return M("It unpacks to {size} bytes, suspiciously many: not read.", size=info.file_size)
    return None


def _opener(archive: zipfile.ZipFile, info: zipfile.ZipInfo, budget: Budget) -> Opener:
    def read(most: int) -> bytes:
        if budget.bytes <= 0:
            raise Refused(M("The archive unpacks to too many bytes: the rest is not read."))
        try:
            with archive.open(info) as file:
                content = file.read(most + 1)
        except _BROKEN as error:
            raise Refused(M("It is damaged in its archive.")) from error
        budget.bytes -= len(content)
        return content

    return read


def member_name(info: zipfile.ZipInfo) -> str:
    """A member's name: as Unicode where the archive says so, else as the bytes most likely mean."""
    stated = info.orig_filename
    if info.flag_bits & _UTF8 or stated.isascii():
        return _unicode_path(info.extra) or composed(stated)
    try:
        raw = stated.encode("cp437")
    except UnicodeEncodeError:
        return composed(stated)
    return _unicode_path(info.extra) or from_bytes(raw, stated)


def _unicode_path(extra: bytes) -> str:
    """The name that some programs add in UTF-8 to one in an old code page."""
    while len(extra) >= 4:  # noqa: PLR2004 - the head of a field: kind and size
        kind, size = struct.unpack_from("<HH", extra)
        body, extra = extra[4 : 4 + size], extra[4 + size :]
        if kind == _UNICODE_PATH and body[:1] == b"\x01":
            try:
                return composed(body[5:].decode("utf-8"))
            except UnicodeDecodeError:
                return ""
    return ""


def _modified(info: zipfile.ZipInfo) -> float:
    try:
        return float(calendar.timegm((*info.date_time, 0, 0, 0)))
    except (ValueError, OverflowError):
        return 0.0
