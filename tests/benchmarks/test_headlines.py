"""The pure parts of benchmarks/headlines: configurations, what is kept, what is still to do, what the table says."""

from __future__ import annotations

import doctest
import importlib
import json
import math
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from benchmarks.headlines import cli
from benchmarks.headlines.entries import FACTORS, entries
from benchmarks.headlines.entry import Entry, Tier
from benchmarks.headlines.judges import above, differ, printed, reaches, together
from benchmarks.headlines.judging import Results, Statement, judged
from benchmarks.headlines.outcome import Outcome
from benchmarks.headlines.recipes import Dense, FiveSteps
from benchmarks.headlines.spread import could_be_one_of, prediction_interval
from benchmarks.headlines.statements import STATEMENTS
from benchmarks.headlines.store import Run, Store, versions_of, write_durably
from benchmarks.headlines.table import COMMAND, table
from benchmarks.headlines.train_cnn import figures_of, stops

RECIPE = FiveSteps()
VERSIONS = {"numpy": "2.4"}
MODULES = ("judges", "spread", "table", "train_cnn")


def run(seed: int, accuracy: float = 0.9, loss: float = 0.3, versions: dict[str, str] = VERSIONS) -> Run:
    return Run(seed, versions, {"accuracy": accuracy, "loss": loss}, {"accuracy": [0.5, accuracy]}, 2, 1.5)


def entry(name: str = "one", **more: Any) -> Entry:
    return Entry(name, 1, "S9", RECIPE, **more)


@pytest.mark.parametrize("name", MODULES)
def test_examples(name: str) -> None:
    found = doctest.testmod(importlib.import_module(f"benchmarks.headlines.{name}"))
    assert found.attempted
    assert not found.failed


class TestConfigurations:
    def test_cover_all_items(self) -> None:
        assert {entry.item for entry in entries()} == set(range(1, 12))

    def test_have_names_of_their_own(self) -> None:
        names = [entry.name for entry in entries()]
        assert len(set(names)) == len(names)
        assert all(name == Path(name).name for name in names)

    def test_no_two_are_trained_alike(self) -> None:
        keys = [json.dumps(entry.recipe.key()) for entry in entries()]
        assert len(set(keys)) == len(keys)

    def test_show_every_figure_that_is_claimed(self) -> None:
        assert all(set(entry.claim) <= set(entry.shown) for entry in entries())

    def test_claim_what_the_documents_print(self) -> None:
        claims = {entry.name: dict(entry.claim) for entry in entries()}
        assert claims["run1-raw"] == claims["run1-scaled"] == {"accuracy": 0.8322, "loss": 0.5365}
        assert claims["run2-raw"] == claims["run2-scaled"] == {"accuracy": 0.9519, "loss": 0.1802}
        assert (claims["quickstart"]["accuracy"], claims["quickstart"]["loss"]) == (0.9773, 0.0735)

    @pytest.mark.parametrize("run_name", ["run1-raw", "run1-scaled", "run2-raw", "run2-scaled"])
    @pytest.mark.parametrize("factor", [*FACTORS, "width"])
    def test_an_ablation_changes_one_factor(self, run_name: str, factor: str) -> None:
        recipes = {entry.name: entry.recipe for entry in entries()}
        base, changed = recipes[run_name], recipes[f"{run_name}-{factor}"]
        differing = [f.name for f in fields(Dense) if getattr(base, f.name) != getattr(changed, f.name)]
        expected = {"depth": "hidden", "hidden": "activation", "output": "last", "rate": "rate", "width": "hidden"}
        assert differing == [expected[factor]]

    def test_raw_and_scaled_differ_in_that_only(self) -> None:
        recipes = {entry.name: entry.recipe for entry in entries()}
        raw, scaled = recipes["run1-raw"], recipes["run1-scaled"]
        assert [f.name for f in fields(Dense) if getattr(raw, f.name) != getattr(scaled, f.name)] == ["scaled"]

    def test_settings_survive_json(self) -> None:
        for each in entries():
            assert json.loads(json.dumps(each.recipe.key())) == each.recipe.key()

    def test_quick_ones_are_filed_apart(self) -> None:
        assert all(e.recipe.quick().key() != e.recipe.key() for e in entries() if not isinstance(e.recipe, FiveSteps))


class TestStore:
    def test_keeps_what_it_is_given(self, tmp_path: Path) -> None:
        Store(tmp_path).add("one", RECIPE, run(0))
        assert Store(tmp_path).runs("one", RECIPE) == [run(0)]

    def test_a_run_counts_for_its_seed_versions_and_recipe(self, tmp_path: Path) -> None:
        store = Store(tmp_path)
        store.add("one", RECIPE, run(0))
        assert store.finished("one", RECIPE, 0, VERSIONS)
        assert not store.finished("one", RECIPE, 1, VERSIONS)
        assert not store.finished("one", RECIPE, 0, {"numpy": "3.0"})
        assert not store.finished("one", FiveSteps(steps=6), 0, VERSIONS)
        assert not store.finished("other", RECIPE, 0, VERSIONS)

    def test_a_seed_is_replaced_and_the_others_stay(self, tmp_path: Path) -> None:
        store = Store(tmp_path)
        for each in (run(1), run(0), run(1, accuracy=0.8, versions={"numpy": "3.0"})):
            store.add("one", RECIPE, each)
        assert [(each.seed, each.figures["accuracy"]) for each in store.runs("one", RECIPE)] == [(0, 0.9), (1, 0.8)]

    def test_nan_survives_and_the_file_is_strict_json(self, tmp_path: Path) -> None:
        Store(tmp_path).add("one", RECIPE, run(0, loss=math.nan))
        assert "NaN" not in (tmp_path / "one.json").read_text(encoding="utf-8")
        assert math.isnan(Store(tmp_path).runs("one", RECIPE)[0].figures["loss"])

    @pytest.mark.parametrize("damage", ["", "{", "[]", "null", '{"recipe": {}}'])
    def test_a_damaged_file_is_made_again(self, tmp_path: Path, damage: str) -> None:
        (tmp_path / "one.json").write_text(damage, encoding="utf-8")
        store = Store(tmp_path)
        assert store.runs("one", RECIPE) == []
        store.add("one", RECIPE, run(0))
        assert store.runs("one", RECIPE) == [run(0)]

    def test_what_breaks_while_writing_leaves_the_old_file(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "one.json"
        write_durably(path, "old")

        def full(_descriptor: int) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("benchmarks.headlines.store.os.fsync", full)
        with pytest.raises(OSError, match="No space"):
            write_durably(path, "new")
        assert [each.name for each in tmp_path.iterdir()] == ["one.json"]
        assert path.read_text(encoding="utf-8") == "old"


class TestRunning:
    def test_the_cheap_ones_come_first(self) -> None:
        names = [each.name for each, seed in cli.plan(entries()) if seed == 0]
        assert names[0].startswith("five-steps")
        assert names[-1] == "cnn"

    def test_the_order_is_by_tier_then_seed(self) -> None:
        chosen = [entry("long", tier=Tier.LONG), entry("b", seeds=2), entry("a", seeds=3)]
        assert [(each.name, seed) for each, seed in cli.plan(chosen)] == [
            *[("b", 0), ("a", 0), ("b", 1), ("a", 1), ("a", 2)],
            *[("long", 0), ("long", 1), ("long", 2)],
        ]
        assert len(cli.plan(chosen, seeds=1)) == 3

    def test_a_second_start_goes_on_where_the_first_was_stopped(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        trained: list[tuple[Any, int]] = []

        def train(_recipe: Any, seed: int, _data: Any, _scratch: Path) -> Outcome:
            if len(trained) == 2:
                trained.append((None, -1))
                raise KeyboardInterrupt
            trained.append((_recipe, seed))
            return Outcome({"accuracy": 0.5, "loss": float(seed)})

        monkeypatch.setattr("benchmarks.headlines.train.train", train)
        monkeypatch.setattr("benchmarks.headlines.data.digits", lambda: None)
        runs = cli.plan([entry(seeds=4)])
        with pytest.raises(KeyboardInterrupt):
            cli.run_all(runs, Store(tmp_path))
        assert len(Store(tmp_path).runs("one", RECIPE)) == 2
        assert cli.run_all(runs, Store(tmp_path)) == 0
        assert [seed for _, seed in trained] == [0, 1, -1, 2, 3]
        assert cli.run_all(runs, Store(tmp_path)) == 0
        assert len(trained) == 5
        assert Store(tmp_path).runs("one", RECIPE)[3].versions == versions_of(("numpy",))

    def test_every_run_has_a_scratch_folder_of_its_own(self) -> None:
        folders = {
            cli.scratch(recipe, seed, versions)
            for recipe in (RECIPE, FiveSteps(steps=6))
            for seed in (0, 1)
            for versions in (VERSIONS, {"numpy": "3.0"})
        }
        assert len(folders) == 8

    def test_an_unknown_name_is_a_usage_error(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert cli.main(["--only", "run9"]) == 2
        assert "run9" in capsys.readouterr().err

    def test_list_names_every_configuration(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert cli.main(["--list"]) == 0
        listed = capsys.readouterr().out
        assert all(each.name in listed for each in entries())

    def test_early_stopping(self) -> None:
        curves = {"loss": [0.5, 0.1, 0.3], "accuracy": [0.7, 0.9, 0.95], "train accuracy": [0.6, 0.8, 0.99]}
        assert not stops([], 1)
        assert stops(curves["loss"], 1)
        assert not stops(curves["loss"], 2)
        figures = figures_of(curves)
        assert (figures["stopped epoch"], figures["best epoch"]) == (3, 2)
        assert (figures["best accuracy"], figures["accuracy"], figures["best loss"], figures["loss"]) == (
            *(0.9, 0.95),
            *(0.1, 0.3),
        )


class TestTable:
    def page(self, tmp_path: Path, *accuracies: float) -> str:
        store = Store(tmp_path)
        for seed, accuracy in enumerate(accuracies):
            store.add("run1-raw", self.base().recipe, run(seed, accuracy))
        return table(entries(), store)

    def base(self) -> Entry:
        return next(each for each in entries() if each.name == "run1-raw")

    def test_a_row_has_claim_mean_and_spread(self, tmp_path: Path) -> None:
        row = next(
            line for line in self.page(tmp_path, 0.8, 0.81, 0.85).splitlines() if line.startswith("| `run1-raw`")
        )
        assert "0.8322<br>0.5365" in row
        assert "0.8200 (0.8000 to 0.8500)<br>0.3000 (0.3000 to 0.3000)" in row
        assert row.endswith("3 of 3 |")

    def test_what_is_missing_is_said_with_the_command(self, tmp_path: Path) -> None:
        page = self.page(tmp_path, 0.8)
        missing = page.split("## Not yet run")[1]
        assert "`run1-raw` (2 of 3)" in missing
        assert "`cnn` (3 of 3)" in missing
        assert COMMAND in missing
        assert "2 cores" in page

    def test_the_table_is_a_table(self, tmp_path: Path) -> None:
        rows = [line for line in self.page(tmp_path).splitlines() if line.startswith("|")]
        assert {row.count(" | ") for row in rows} == {5}

    def test_the_page_in_the_repository_is_that_of_its_results(self) -> None:
        assert cli.TABLE.read_text(encoding="utf-8") == table(entries(), Store(cli.RESULTS))

    def test_no_verdict_on_the_page_lacks_its_explanation(self) -> None:
        runs = {each.name: Store(cli.RESULTS).runs(each.name, each.recipe) for each in entries()}
        for finding in judged(STATEMENTS, Results(entries(), runs)):
            assert finding.held is None or finding.held in finding.statement.why, finding


class TestVerdicts:
    def results(self, **accuracies: list[float]) -> Results:
        made = [entry(name, claim={"accuracy": 0.9}) for name in accuracies]
        return Results(made, {n: [run(k, a) for k, a in enumerate(each)] for n, each in accuracies.items()})

    def test_a_claim_is_one_more_run_or_not(self) -> None:
        assert printed("a")(self.results(a=[0.89, 0.90, 0.92]))[0]
        assert not printed("a")(self.results(a=[0.95, 0.96, 0.95]))[0]
        assert not printed("a")(self.results(a=[0.89, 0.90, math.nan]))[0]

    def test_of_many_claims_one_may_be_spared(self) -> None:
        results = self.results(a=[0.89, 0.90, 0.92])
        claims = {"accuracy": 0.9, "loss": 0.7}
        assert not printed("a", claims)(results)[0]
        assert printed("a", claims, spare=1)(results)[0]

    @pytest.mark.parametrize(("accuracy", "loss", "held"), [(0.9, 0.305, True), (0.9, 0.4, False), (0.95, 0.3, False)])
    def test_a_pair_is_reached_together_or_not(self, accuracy: float, loss: float, held: bool) -> None:
        curves = {"accuracy": [0.5, 0.9], "loss": [0.9, 0.3]}
        results = Results([entry("a")], {"a": [Run(0, VERSIONS, {"accuracy": 0.9}, curves)]})
        assert reaches("a", accuracy, loss)(results)[0] is held

    def test_alike_is_seed_by_seed(self) -> None:
        assert not differ("a", "b")(self.results(a=[0.9, 0.8], b=[0.9]))[0]
        assert differ("a", "b")(self.results(a=[0.9, 0.8], b=[0.9, 0.81]))[0]

    def test_above_means_every_run(self) -> None:
        assert above("a", "b")(self.results(a=[0.9, 0.8], b=[0.7, 0.79]))[0]
        assert not above("a", "b")(self.results(a=[0.9, 0.8], b=[0.7, 0.81]))[0]

    def test_together_means_all(self) -> None:
        results = self.results(a=[0.9], b=[0.8])
        held, evidence = together(above("a", "b"), above("b", "a"))(results)
        assert not held
        assert evidence.count("`a`") == 2

    @pytest.mark.parametrize(
        ("values", "held", "why"), [([0.9, 0.91], True, "yes"), ([0.1, 0.11], False, "An explanation")]
    )
    def test_the_explanation_belongs_to_the_verdict(self, values: list[float], held: bool, why: str) -> None:
        statement = Statement("S9", "it is .9", printed("a"), {True: "yes"})
        (finding,) = judged([statement], self.results(a=values))
        assert finding.held is held
        assert why in finding.why

    def test_without_runs_there_is_no_verdict(self) -> None:
        for finding in judged(STATEMENTS, Results(entries(), {})):
            assert finding.held is None
            assert "Not yet run" in finding.evidence

    @pytest.mark.parametrize(("values", "inside"), [([0.90, 0.91], True), ([0.90, 0.9001, 0.9], False)])
    def test_seeds_that_lie_apart_make_room(self, values: list[float], inside: bool) -> None:
        assert could_be_one_of(0.93, values) is inside

    def test_equal_seeds_leave_room_for_rounding_only(self) -> None:
        low, high = prediction_interval([0.5, 0.5, 0.5])
        assert 0 < high - low < 0.0002


def test_every_recipe_has_a_trainer(monkeypatch: pytest.MonkeyPatch) -> None:
    from benchmarks.headlines import train, train_cnn, train_keras, train_numpy, train_softmax

    def stand_in(name: str) -> Callable[..., Outcome]:
        return lambda *_args: Outcome({name: 1.0})

    trainers = {
        train_keras: ("train_dense", "train_synthetic"),
        train_cnn: ("train_cnn",),
        train_numpy: ("train_loop", "five_steps"),
        train_softmax: ("train_softmax", "count_zeros"),
    }
    for module, names in trainers.items():
        for name in names:
            monkeypatch.setattr(module, name, stand_in(name))
    data: Any = None
    used = {next(iter(train.train(each.recipe, 0, data, Path()).figures)) for each in entries()}
    assert used == {name for names in trainers.values() for name in names}
