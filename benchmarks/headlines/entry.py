"""What one row of the table is: a recipe, and what the document says came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from benchmarks.headlines.recipes import Recipe


class Tier(IntEnum):
    """When an entry's turn comes: all of a tier is run, seed by seed, before the next."""

    HEADLINE = 0
    ABLATION = 1
    LONG = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """One configuration.

    Attributes:
        name: What `--only` takes, and the name of its file of results.
        item: Its number in the list of headline figures.
        source: The document, and where in it.
        recipe: How it is trained.
        claim: The document's figures by the name of ours; empty where it prints none.
        shown: The figures of ours that the table prints; all are kept in the results.
        tier: When its turn comes.
        seeds: How many runs.
    """

    name: str
    item: int
    source: str
    recipe: Recipe
    claim: Mapping[str, float] = field(default_factory=dict)
    shown: tuple[str, ...] = ("accuracy", "loss")
    tier: Tier = Tier.HEADLINE
    seeds: int = 3
