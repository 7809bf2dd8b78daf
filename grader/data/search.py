"""Where the data comes from: the order in which MNIST is looked for, and `digits` when it is nowhere."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

from grader.data import digits
from grader.data.cache import cache_dir, expand
from grader.data.dataset import ARRAYS, Arrays, Dataset, Name, dataset, digests, join_digests
from grader.data.download import KEPT, UnavailableError, fetch
from grader.data.mnist import OFFICIAL, Supply, read_npz
from grader.data.shelf import Shelf
from grader.errors import DataError
from grader.files import why
from grader.i18n import M, Message

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

#: "auto" downloads unless that failed a short while ago, "never" stays offline, "now" tries again at once.
Download = Literal["auto", "never", "now"]

_VARIABLE: Final = "MNIST_NPZ"
_SEEDS: Final = (20_261_121, 20_261_122)  # of the rows for training and for testing


def load(
    choice: str = "auto",
    *,
    cache: Path | None = None,
    environ: Mapping[str, str] = os.environ,
    download: Download = "auto",
    check: bool = False,
    supply: Supply = OFFICIAL,
) -> Dataset:
    """Load the data that missions are graded on.

    Args:
        choice: "mnist"; "digits"; "auto", which is MNIST where it can be had and `digits` elsewhere; or the
            path of an .npz with MNIST's arrays.
        cache: Folder of the cache; `cache_dir(environ)` when None.
        environ: Read for MNIST_NPZ, KERAS_HOME and GRADE_CACHE.
        download: Whether MNIST may be downloaded.
        check: Hash what was unpacked before instead of trusting the size and time of its files.
        supply: Shapes, digests and mirrors of MNIST.

    Raises:
        DataError: A file that was named is not MNIST, or MNIST was asked for and is not to be had.
    """
    root = cache_dir(environ) if cache is None else cache
    search = _Search(root, environ, download, check, supply)
    if choice == "digits":
        return search.digits()
    if choice == "mnist":
        return search.mnist()
    if choice == "auto":
        return search.mnist_or_digits()
    remedy = M("Give --data the path of an official mnist.npz, such as Keras has, or leave the option out.")
    return search.named(expand(choice), remedy)


@dataclass(frozen=True, slots=True)
class _Search:
    """One search for the data, and what it has to tell the person."""

    root: Path
    environ: Mapping[str, str]
    download: Download
    check: bool
    supply: Supply
    notices: list[Message] = field(default_factory=list)

    def mnist_or_digits(self) -> Dataset:
        """MNIST, or `digits` with the reason."""
        try:
            return self.mnist()
        except UnavailableError as error:
            fact = M("MNIST is not here: the data is `digits`, our own handwriting.")
            self.notices.append(M("{problem} {remedy}", problem=fact, remedy=error.message))
            return self.digits()

    def mnist(self) -> Dataset:
        """MNIST from the first place that has it."""
        variable = self.environ.get(_VARIABLE, "")
        if variable:
            remedy = M("The environment variable {name} names it: correct that, or unset it.", name=_VARIABLE)
            return self.named(expand(variable), remedy)
        found = self._mnist_shelf().open(check=self.check)
        if found is not None:
            return self._dataset("mnist", *found)
        for path in (_keras_home(self.environ) / "datasets" / "mnist.npz", self.root / KEPT):
            if os.path.isfile(path):
                try:
                    return self._keep("mnist", read_npz(path, self.supply), self._mnist_shelf(), path)
                except DataError as error:
                    self.notices.append(M("A file was passed over: {reason}", reason=error.message))
        return self._keep("mnist", self._downloaded(), self._mnist_shelf())

    def named(self, path: Path, remedy: Message) -> Dataset:
        """MNIST from a file that the person named, and from no other."""
        shelf = self._mnist_shelf()
        if not self.check and shelf.vouches_for(path):
            found = shelf.open()
            if found is not None:
                return self._dataset("mnist", *found)
        try:
            arrays = read_npz(path, self.supply)
        except DataError as error:
            raise DataError(M("{problem} {remedy}", problem=error.message, remedy=remedy)) from error
        return self._keep("mnist", arrays, shelf, path)

    def digits(self) -> Dataset:
        """Our own handwriting, drawn the first time."""
        train, test = self.supply.rows
        folder = self.root / "data" / f"digits-{digits.GENERATION}-{train}-{test}"
        shelf = Shelf(folder, self.supply.rows)
        found = shelf.open(check=self.check)
        if found is not None:
            return self._dataset("digits", *found)
        drawn = (*digits.generate(train, _SEEDS[0]), *digits.generate(test, _SEEDS[1]))
        return self._keep("digits", dict(zip(ARRAYS, drawn, strict=True)), shelf)

    def _downloaded(self) -> Arrays:
        """MNIST from a mirror; UnavailableError says what to do when it is not to be had."""
        remedy = M("To get it: `grade data --download`, or let MNIST_NPZ name an official mnist.npz.")
        if self.download == "never":
            fault = M("MNIST is not on this machine, and downloads are off.")
            raise UnavailableError(M("{problem} {remedy}", problem=fault, remedy=remedy))
        try:
            return fetch(self.supply, self.root, insist=self.download == "now")
        except UnavailableError as error:
            raise UnavailableError(M("{problem} {remedy}", problem=error.message, remedy=remedy)) from error

    def _mnist_shelf(self) -> Shelf:
        folder = self.root / "data" / f"mnist-{join_digests(self.supply.sha256)[:12]}"
        return Shelf(folder, self.supply.rows, self.supply.sha256)

    def _keep(self, name: Name, arrays: Arrays, shelf: Shelf, source: Path | None = None) -> Dataset:
        """Unpack verified arrays for the next time; where that fails memory serves, and we say so."""
        sums = dict(self.supply.sha256) if name == "mnist" else digests(arrays)
        try:
            if shelf.open(check=self.check) is None:
                shelf.put(arrays, sums)
        except OSError as error:
            notice = M(
                "The cache {cache} cannot be written ({reason}); the data is prepared anew each time.",
                cache=self.root,
                reason=why(error),
            )
            self.notices.append(notice)
        if source is not None:
            shelf.vouch_for(source)
        return self._dataset(name, *(shelf.open() or (arrays, join_digests(sums))))

    def _dataset(self, name: Name, arrays: Arrays, digest: str) -> Dataset:
        return dataset(name, arrays, digest, tuple(self.notices))


def _keras_home(environ: Mapping[str, str]) -> Path:
    """Where Keras keeps its files."""
    return expand(environ.get("KERAS_HOME", "") or "~/.keras")
