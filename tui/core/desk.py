"""The learner's file while it is open: saved soon after a change, and never overwritten unseen."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from grader import GraderError
from tui.core import drafts
from tui.core.drafts import Snapshot


class Outside(StrEnum):
    """What another program did to the file since we last looked."""

    NOTHING = "nothing"
    CHANGED = "changed"
    DELETED = "deleted"
    CONFLICT = "conflict"
    """It changed there, and here too."""
    UNREADABLE = "unreadable"


@dataclass(slots=True)
class Desk:
    """One open file. `text` is what the editor shows; it counts as saved when the disk has the same."""

    path: Path
    text: str = ""
    saved: Snapshot = field(default_factory=lambda: Snapshot("", ""))
    _seen: tuple[int, ...] = ()

    def open(self) -> None:
        """Read the file.

        Raises:
            GraderError: It cannot be read.
        """
        self._seen = self._signature()
        self.saved = Snapshot("", "", readable=False)  # what cannot be read is not written over
        self.saved = drafts.read(self.path)
        self.text = self.saved.text

    @property
    def changed(self) -> bool:
        """Whether the editor has what the disk has not."""
        return self.text != self.saved.text

    @property
    def editable(self) -> bool:
        """A file that cannot be read, or is no text, is left alone."""
        return self.saved.readable

    def save(self) -> bool:
        """Put the text on the disk, unless another program changed the file meanwhile; False then.

        A file that cannot be read is left alone.

        Raises:
            GraderError: It cannot be written.
        """
        if not self.changed or not self.editable:
            return True
        if self.look() not in {Outside.NOTHING, Outside.DELETED}:
            return False
        self.overwrite()
        return True

    def overwrite(self) -> None:
        """Put the text on the disk, whatever is there.

        Raises:
            GraderError: It cannot be written.
        """
        self.saved = drafts.write(self.path, self.text)
        self._seen = self._signature()

    def look(self) -> Outside:
        """What happened to the file since we last read or wrote it; cheap as long as nothing did."""
        signature = self._signature()
        if signature == self._seen and self.editable:  # who may read a file does not show in it
            return Outside.NOTHING
        try:
            now = drafts.read(self.path)
        except GraderError:
            return Outside.UNREADABLE
        if not now.digest:
            return Outside.DELETED
        if now.digest == self.saved.digest:  # touched only
            self._seen = signature
            return Outside.NOTHING
        return self._difference(now)

    def _difference(self, now: Snapshot) -> Outside:
        if not now.readable:
            return Outside.UNREADABLE
        return Outside.CONFLICT if self.changed and now.text != self.text else Outside.CHANGED

    def put_away(self) -> Path | None:
        """Leave the file: what is not on the disk goes there, or beside it where another program was faster.

        Returns:
            Where the text is, if it is not in the file.

        Raises:
            GraderError: It cannot be written.
        """
        if not self.changed or (self.editable and self.save()):
            return None
        return self.keep_mine_aside()

    def keep_mine_aside(self) -> Path:
        """Write what the editor has beside the file, under a name that nobody has.

        Raises:
            GraderError: It cannot be written.
        """
        number = 1
        while (aside := self.path.with_name(f"{self.path.stem}.mine{number}{self.path.suffix}")).exists():
            number += 1
        drafts.write(aside, self.text)
        return aside

    def _signature(self) -> tuple[int, ...]:
        try:
            found = os.stat(self.path)
        except OSError:
            return ()
        return (found.st_mtime_ns, found.st_size, found.st_ino)
