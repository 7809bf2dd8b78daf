"""The command line: which runs are still to do, one after the other, and the table of what there is."""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from benchmarks.headlines.entries import entries
from benchmarks.headlines.entry import Entry
from benchmarks.headlines.recipes import Recipe
from benchmarks.headlines.store import Run, Store, versions_of
from benchmarks.headlines.table import write_table
from grader.data import cache_dir
from grader.errors import DataError

RESULTS: Final = Path(__file__).parent / "results"
TABLE: Final = Path(__file__).parent / "RESULTS.md"


def main(argv: Sequence[str] | None = None) -> int:
    """Run what is missing and write the table.

    Exit codes: 0 everything that was asked for is there; 2 usage; 3 MNIST cannot be had.
    """
    options = _options(argv)
    chosen = [entry for entry in entries() if not options.only or entry.name in options.only]
    unknown = set(options.only) - {entry.name for entry in chosen}
    if unknown:
        sys.stderr.write(f"no configuration is named {', '.join(sorted(unknown))}: `--list` names them all\n")
        return 2
    if options.list:
        _list(chosen)
        return 0
    if options.table:
        write_table(TABLE, entries(), Store(RESULTS))
        return 0
    if options.quick:
        with tempfile.TemporaryDirectory() as folder:
            small = [replace(entry, recipe=entry.recipe.quick()) for entry in chosen]
            return run_all(plan(small, options.seeds or 1), Store(Path(folder)))
    rewrite = partial(write_table, TABLE, entries(), Store(RESULTS))
    rewrite()
    return run_all(plan(chosen, options.seeds), Store(RESULTS), again=options.again, after_each=rewrite)


def plan(chosen: Sequence[Entry], seeds: int | None = None) -> list[tuple[Entry, int]]:
    """All runs in the order that gives most of the table soonest: by tier, then by seed, the cheap ones first."""
    runs = [(entry, seed) for entry in chosen for seed in range(seeds or entry.seeds)]
    return sorted(runs, key=lambda run: (run[0].tier, run[1], run[0].recipe.cost))


def run_all(
    runs: Sequence[tuple[Entry, int]],
    store: Store,
    *,
    again: bool = False,
    after_each: Callable[[], None] = lambda: None,
) -> int:
    """Do every run that is not done, or all of them `again`; each is on disk before the next begins."""
    todo = [
        (entry, seed)
        for entry, seed in runs
        if again or not store.finished(entry.name, entry.recipe, seed, versions_of(entry.recipe.libraries))
    ]
    print(f"{len(runs)} runs, {len(runs) - len(todo)} done, {len(todo)} to do", flush=True)
    if not todo:
        return 0
    from benchmarks.headlines.data import digits
    from benchmarks.headlines.train import train

    try:
        data = digits()
    except DataError as error:
        sys.stderr.write(f"{error}\n")
        return 3
    for number, (entry, seed) in enumerate(todo, start=1):
        began = time.perf_counter()
        versions = versions_of(entry.recipe.libraries)
        outcome = train(entry.recipe, seed, data, scratch(entry.recipe, seed, versions))
        took = time.perf_counter() - began
        run = Run(seed, versions, outcome.figures, outcome.curves, os.cpu_count() or 1, took)
        store.add(entry.name, entry.recipe, run)
        after_each()
        shown = "  ".join(f"{name} {outcome.figures[name]:.4f}" for name in entry.shown[:4])
        print(f"{number:4}/{len(todo)}  {entry.name} seed {seed}: {shown}  ({took:.0f} s)", flush=True)
    return 0


def scratch(recipe: Recipe, seed: int, versions: Mapping[str, str]) -> Path:
    """Where this run, and no other, may leave what it needs to go on."""
    words = json.dumps([recipe.key(), seed, dict(versions)], sort_keys=True)
    return cache_dir() / "headlines" / hashlib.sha256(words.encode()).hexdigest()[:16]


def _options(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.headlines",
        description="Train what the documents trained, on MNIST, and set their figures beside ours.",
        epilog="Every run is kept as soon as it is done; a second start goes on where the first was stopped.",
    )
    parser.add_argument("--only", metavar="NAME", action="append", default=[], help="this configuration; repeatable")
    parser.add_argument("--seeds", metavar="N", type=int, help="seeds 0 to N-1 instead of each entry's own number")
    parser.add_argument("--list", action="store_true", help="name the configurations, run nothing")
    parser.add_argument("--table", action="store_true", help="only rewrite the table from the results there are")
    parser.add_argument("--again", action="store_true", help="repeat runs that are done")
    parser.add_argument("--quick", action="store_true", help="tiny runs in a temporary folder, to see that all works")
    return parser.parse_args(argv)


def _list(chosen: Sequence[Entry]) -> None:
    for entry in chosen:
        done = len(Store(RESULTS).runs(entry.name, entry.recipe))
        print(f"{entry.name:<24}item {entry.item:<4}{done:>3}/{entry.seeds:<4}{entry.recipe}")
