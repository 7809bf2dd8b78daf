"""The Markdown table: a pure function of the entries and of the results there are."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from benchmarks.headlines.entry import Entry, Tier
from benchmarks.headlines.judging import Finding, Results, judged
from benchmarks.headlines.spread import finite
from benchmarks.headlines.statements import STATEMENTS
from benchmarks.headlines.store import Run, Store, write_durably

COMMAND: Final = "nice -n 19 python -m benchmarks.headlines"
_COLUMNS: Final = ("configuration", "trained as", "figure", "document", "ours: mean (min to max)", "seeds")
_SHARES: Final = {"nan": "runs that end in nan", "zeros at start": "runs with an exact 0 before training"}
_WHOLE: Final = frozenset({"stopped epoch", "best epoch", "draws with an exact 0", "of these lost in one epoch"})


def write_table(path: Path, entries: Sequence[Entry], store: Store) -> None:
    """Rewrite the file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    write_durably(path, table(entries, store))


def table(entries: Sequence[Entry], store: Store) -> str:
    """The whole page."""
    runs = {entry.name: store.runs(entry.name, entry.recipe) for entry in entries}
    plain = [entry for entry in entries if entry.tier is not Tier.ABLATION]
    factors = [entry for entry in entries if entry.tier is Tier.ABLATION]
    findings = judged(STATEMENTS, Results(entries, runs))
    parts = [
        "# The documents' figures, trained again",
        _introduction(runs.values()),
        "## Claimed and measured",
        _rows(plain, runs),
        "## One factor at a time",
        _FACTORS,
        _rows(factors, runs),
        *_verdicts(findings),
        "## Not yet run",
        _missing(entries, runs),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


_ABOUT: Final = (
    "S0 to S4 are the five Korean study notes and slides that the course was made from; some print figures, some leave "
    "them out. Here their networks are trained again, on the real MNIST (60,000 + 10,000 images). Accuracy and loss "
    "are those of the test images unless a figure says otherwise. Keras runs set every seed "
    "(`keras.utils.set_random_seed`) and use deterministic operations. A printed figure counts as reproduced where it "
    "lies in the 95 % prediction interval of our seeds, that is, where it could be one more of them.\n\n"
    "Written by `python -m benchmarks.headlines` (`--list`, `--only NAME`, `--seeds N`, `--quick`; `--table` rewrites "
    "this page from `results/` and runs nothing)."
)
_FACTORS: Final = (
    "Run 1 and run 2 of S3 differ in depth, hidden activation, output activation and learning rate at once. Here each "
    "run takes one factor of the other (`-depth`, `-hidden`, `-output`, `-rate`) or gets 32 units instead of 128 "
    "(`-width`), on raw pixels and on pixels / 255; `-long` has more epochs."
)


def _introduction(results: Iterable[Sequence[Run]]) -> str:
    runs = [run for each in results for run in each]
    cores = sorted({run.cores for run in runs})
    versions = Counter(_versions(run) for run in runs)
    hours = sum(run.seconds for run in runs) / 3600
    lines = [
        _ABOUT,
        f"Machine: {' or '.join(map(str, cores)) or '?'} cores, with other work; {len(runs)} runs, {hours:.1f} h.",
    ]
    lines += [f"Versions of {count} runs: {words}." for words, count in versions.most_common()]
    return "\n\n".join(lines)


def _versions(run: Run) -> str:
    return ", ".join(f"{name} {version}" for name, version in sorted(run.versions.items()))


def _rows(entries: Sequence[Entry], runs: dict[str, list[Run]]) -> str:
    rows = [_COLUMNS, ("---",) * len(_COLUMNS), *(_row(entry, runs[entry.name]) for entry in entries)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _row(entry: Entry, runs: Sequence[Run]) -> tuple[str, ...]:
    names = [_SHARES.get(name, name) for name in entry.shown]
    said = [f"{entry.claim[name]:.4f}" if name in entry.claim else "-" for name in entry.shown]
    ours = [_measured(name, [run.figures[name] for run in runs]) for name in entry.shown] if runs else ["not yet run"]
    return (
        f"`{entry.name}` ({entry.item}; {entry.source})",
        str(entry.recipe),
        "<br>".join(names),
        "<br>".join(said),
        "<br>".join(ours),
        f"{len(runs)} of {entry.seeds}",
    )


def _measured(name: str, values: Sequence[float]) -> str:
    """Mean and spread, or how many of the runs, as the figure asks for.

    >>> _measured("accuracy", [0.97, 0.975, 0.98])
    '0.9750 (0.9700 to 0.9800)'
    >>> _measured("loss", [0.1, float("nan")])
    '0.1000; nan in 1 of 2'
    >>> _measured("nan", [0.0, 1.0, 0.0])
    '1 of 3'
    """
    if name in _SHARES:
        return f"{sum(value > 0 for value in values)} of {len(values)}"
    numbers = finite(values)
    lost = f"nan in {len(values) - len(numbers)} of {len(values)}" if len(numbers) < len(values) else ""
    if not numbers:
        return lost
    form = "{:.4g}" if name in _WHOLE else "{:.4f}"
    mean, low, high = (form.format(each) for each in (statistics.fmean(numbers), min(numbers), max(numbers)))
    spread = f"{mean} ({low} to {high})" if len(numbers) > 1 else mean
    return f"{spread}; {lost}" if lost else spread


def _verdicts(findings: Sequence[Finding]) -> Iterable[str]:
    for held, title in (
        (False, "## Which claims do not reproduce, and why"),
        (True, "## Which do"),
        (None, "## Not yet to be judged"),
    ):
        these = [finding for finding in findings if finding.held is held]
        if these or held is False:
            yield title
            yield "\n".join(map(_finding, these)) or "None."


def _finding(finding: Finding) -> str:
    why = f" {finding.why}" if finding.why else ""
    return f"- **{finding.statement.source}: {finding.statement.text}** {finding.evidence}.{why}"


def _missing(entries: Sequence[Entry], runs: dict[str, list[Run]]) -> str:
    short = [(entry, entry.seeds - len(runs[entry.name])) for entry in entries if len(runs[entry.name]) < entry.seeds]
    if not short:
        return "Nothing: every configuration has all its seeds."
    listed = ", ".join(f"`{entry.name}` ({count} of {entry.seeds})" for entry, count in short)
    return f"{sum(count for _, count in short)} runs: {listed}.\n\nTo go on where it stopped:\n\n    {COMMAND}"
