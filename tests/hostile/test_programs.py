"""Every hostile program gets what its header says and nothing else, in every arena in which it is to fail."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.hostile.arena import ARENAS, Arena, Attack, attacks, faults

CASES = [(attack, name) for name in ARENAS for attack in attacks() if name in {"full", *attack.also}]
ArenaOf = Callable[[str], Arena]


@pytest.fixture(scope="module")
def arena_of(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ArenaOf]:
    """One arena at a time, kept warm while the programs for it are graded; without what it was it leaves nothing."""
    current: list[Arena] = []

    def close() -> None:
        while current:
            arena = current.pop()
            arena.__exit__()
            assert arena.processes() == set()

    def arena_of(name: str) -> Arena:
        if not current or current[0].name != name:
            close()
            root: Path = tmp_path_factory.mktemp(name)
            root.chmod(0o755)
            current.append(Arena(name, root).__enter__())
        return current[0]

    yield arena_of
    close()


@pytest.mark.parametrize(("attack", "name"), CASES, ids=[f"{name}-{attack.name}" for attack, name in CASES])
def test_a_hostile_program_gains_nothing(arena_of: ArenaOf, attack: Attack, name: str) -> None:
    arena = arena_of(name)
    assert faults(arena, attack, arena.grade(attack)) == []


def test_there_are_programs_of_every_family() -> None:
    families = {attack.family for attack in attacks()}
    assert families >= {
        "leaving", "staying", "growing", "outliving", "lying values", "lying on the wire", "reading", "writing",
        "patching", "reaching out", "inconsistent", "terminal and CI", "models",
    }  # fmt: skip
    assert len(attacks()) >= 80
