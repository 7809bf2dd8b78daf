"""Forged models: what a worker says of a Keras model becomes Keras's own parts or a refusal, and never runs.

The worker of the answer is played by a function here, that says whatever the attack needs; the clean worker is real.
"""

from __future__ import annotations

import base64
import copy
import json
import marshal
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
import pytest

from grader.model import Fault, Limits
from grader.plugin.blueprint import Reader
from grader.plugin.network import Network, network
from grader.plugin.recorder import CheckFailed
from grader.sandbox.factory import Factory
from grader.sandbox.faults import AnswerFault
from grader.sandbox.inside import wire
from grader.sandbox.sandbox import Sandbox
from grader.sandbox.subject import Kept, Subject

LIMITS = replace(Limits(), check_s=60.0, mission_s=600.0, memory_bytes=3 << 30)
SOURCE = """
import keras
def build():
    model = keras.Sequential([
        keras.Input((4,)), keras.layers.Dense(3, "sigmoid"), keras.layers.Dense(2, "softmax")])
    model.compile(keras.optimizers.SGD(0.5), "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
"""
X = np.random.default_rng(0).random((6, 4), dtype=np.float32)
Told = dict[str, Any]
CODE = base64.b64encode(marshal.dumps(compile("print('LEAK')", "x", "exec"))).decode()
LAMBDA = {"module": "keras.layers", "class_name": "Lambda", "registered_name": None}
LAMBDA["config"] = {"function": {"class_name": "__lambda__", "config": {"value": [CODE, None, None]}}}  # type: ignore[assignment]


class Stage:
    """A worker that says `told` of its model, and a real clean one."""

    def __init__(self, factory: Factory) -> None:
        answer = Sandbox(factory, SOURCE, "answer.py", LIMITS, lambda: False)
        self.honest: Told = answer.subject().build().blueprint()
        answer.close()
        self.clean = Sandbox(factory, "", "answer.py", LIMITS, lambda: False)

    def network(self, told: Any) -> Network:
        self.clean.begin_check(60.0)
        subject = Subject(lambda _request: {"status": "ok", "value": copy.deepcopy(told)})
        subject.clean_transport = self.clean.line
        return network(Kept(subject, wire.Handle(0, "Sequential")), "build()")

    def forged(self, change: Callable[[Told, Told, Told], None]) -> Told:
        """The honest blueprint, its configurations changed."""
        told = copy.deepcopy(self.honest)
        config, compiled = json.loads(told["config"]), json.loads(told["compile"])
        change(told, config["config"], compiled)
        return {**told, "config": json.dumps(config), "compile": json.dumps(compiled)}


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    factory = Factory(("tensorflow",))
    stage = Stage(factory)
    yield stage
    stage.clean.close()
    factory.close()


def refused(stage: Stage, told: Any, capfd: pytest.CaptureFixture[str]) -> str:
    """The sentence of the refusal; nothing of the attack has run anywhere."""
    with pytest.raises((CheckFailed, AnswerFault)) as caught:
        stage.network(told)
    printed = stage.clean.end_check() + "".join(capfd.readouterr())
    assert "LEAK" not in printed
    assert isinstance(caught.value, CheckFailed | AnswerFault)
    assert caught.value.message.render("ko")
    said = caught.value.message.render("en")
    assert "Traceback" not in said
    assert len(said) < 1_000
    return said


def test_a_layer_list_that_lies_is_not_asked(stage: Stage) -> None:
    def lie(told: Told, config: Told, _compiled: Told) -> None:
        told["layers"] = [["Dense", False], ["Conv2D", False], ["Dense", 7], "Dense"]
        config["layers"][1]["config"]["activation"] = "linear"

    net = stage.network(stage.forged(lie))
    assert [layer.type for layer in net.layers] == ["Dense", "Dense"]
    assert net.layers[0].config["activation"] == "linear"
    W1, b1, W2, b2 = net.weights
    e = np.exp((X @ W1 + b1) @ W2 + b2)
    np.testing.assert_allclose(net.predict(X), e / e.sum(axis=1, keepdims=True), rtol=1e-4)


def test_loss_and_optimizer_are_those_that_train(stage: Stage) -> None:
    def lie(told: Told, _config: Told, compiled: Told) -> None:
        told["loss"] = {"name": "sparse_categorical_crossentropy", "known": True}
        told["optimizer"] = {"name": "Adam", "learning_rate": 0.001}
        compiled["loss"] = "mse"
        compiled["optimizer"]["config"]["learning_rate"] = 0.0
        compiled["metrics"] = ["accuracy", {"own": "x" * 10**6}, 7, None, ["accuracy"]]

    net = stage.network(stage.forged(lie))
    assert (net.loss.name, net.optimizer.name, net.optimizer.learning_rate) == ("mean_squared_error", "SGD", 0.0)
    assert all(len(each) < 200 for each in net.metrics)


def part(module: object, class_name: object, config: object = None) -> Told:
    return {"module": module, "class_name": class_name, "config": config or {}, "registered_name": class_name}


FOREIGN = [
    part("os", "system", {"command": "echo LEAK"}),
    part("builtins", "eval", {"source": "print('LEAK')"}),
    part("subprocess", "Popen", {"args": ["echo", "LEAK"]}),
    part("keras.saving", "load_model", {"filepath": "/etc/passwd"}),
    part("keras.utils", "get_file", {"fname": "x", "origin": "http://localhost/"}),
    part("keras.config", "enable_unsafe_deserialization"),
    part("keras.layers", "TFSMLayer", {"filepath": "/etc"}),
    part("keras.layers", "StringLookup", {"vocabulary": "/etc/passwd"}),
    part("keras.src.ops.core", "Map"),
    part("keras.src.ops.numpy", "Vectorize", {"pyfunc": "print"}),
    part("inside.session", "Session"),
    part("answer", "Own"),
    part(None, "Dense"),
    part(["keras.layers"], "Dense"),
    part("keras.layers", ["Dense"]),
    {"class_name": "__lambda__", "config": {"value": [CODE, None, None]}},
    {"class_name": "__typespec__", "config": [], "spec_name": "system", "module": "os", "registered_name": None},
    {"class_name": "__tensor__", "config": {"value": [1] * 9, "dtype": "float32"}},
    {"class_name": "Dense", "config": {"units": 3}},
    {"units": 3},
    LAMBDA,
]


PLACES: dict[str, Callable[[Told, Told, Told], None]] = {
    "layer": lambda config, _compiled, foreign: config["layers"].insert(1, foreign),
    "setting": lambda config, _compiled, foreign: config["layers"][1]["config"].update(activation=foreign),
    "hidden": lambda config, _compiled, foreign: config["layers"][1].update(build_config={"kwargs": [[foreign]]}),
    "loss": lambda _config, compiled, foreign: compiled.update(loss=foreign),
    "optimizer": lambda _config, compiled, foreign: compiled["optimizer"]["config"].update(learning_rate=foreign),
    "metric": lambda _config, compiled, foreign: compiled.update(metrics=[foreign]),
}


def _put(place: str, foreign: Told, _told: Told, config: Told, compiled: Told) -> None:
    PLACES[place](config, compiled, foreign)


@pytest.mark.parametrize("foreign", FOREIGN, ids=lambda each: f"{each.get('module')}-{each.get('class_name')}")
def test_nothing_but_keras_s_own_parts_is_built(stage: Stage, foreign: Told, capfd: pytest.CaptureFixture[str]) -> None:
    # A dict without a class means nothing among a configuration's entries, and no part of Keras where one is compiled.
    for place in PLACES if "class_name" in foreign else ("layer", "setting", "optimizer"):
        refused(stage, stage.forged(partial(_put, place, foreign)), capfd)
    assert stage.network(stage.honest).parameters == 23  # the clean worker is as it was


@pytest.mark.parametrize("name", ["eval", "os.system", "print", "__import__", "deserialize", "get"])
def test_a_function_is_only_a_name_that_keras_knows_or_not(
    stage: Stage, name: str, capfd: pytest.CaptureFixture[str]
) -> None:
    foreign = {"module": "builtins", "class_name": "function", "config": name, "registered_name": "function"}
    for place in ("layer", "setting"):
        refused(stage, stage.forged(partial(_put, place, foreign)), capfd)
    net = stage.network(stage.forged(partial(_put, "loss", foreign)))
    assert not net.loss.name
    with pytest.raises((CheckFailed, AnswerFault)):
        net.fit(data=(), epochs=1)
    assert "LEAK" not in stage.clean.end_check() + "".join(capfd.readouterr())


def test_an_initializer_of_the_answer_s_is_replaced_for_the_weights_come_by_themselves(
    stage: Stage, capfd: pytest.CaptureFixture[str]
) -> None:
    def change(_told: Told, config: Told, _compiled: Told) -> None:
        config["layers"][1]["config"]["kernel_initializer"] = LAMBDA

    net = stage.network(stage.forged(change))
    np.testing.assert_array_equal(net.weights[0], stage.honest["weights"][0])
    assert "LEAK" not in stage.clean.end_check() + "".join(capfd.readouterr())


def deep(depth: int) -> str:
    return "[" * depth + "]" * depth


def _wide(layer: Told) -> Told:
    return {**layer, "config": {**layer["config"], "units": 10**7}} if layer["class_name"] == "Dense" else layer


BOMBS: dict[str, Callable[[Told, Told, Told], None]] = {
    "a billion units": lambda _t, config, _c: config["layers"][1]["config"].update(units=10**9),
    "units that no memory holds": lambda _t, config, _c: config.update(
        layers=[_wide(each) for each in config["layers"]]
    ),
    "ten thousand layers": lambda _t, config, _c: config.update(layers=config["layers"] * 10_000),
    "an endless integer": lambda _t, config, _c: config["layers"][1]["config"].update(units=10**4_000),
    "a long name": lambda _t, config, _c: config.update(name="x" * 10**6),
    "no layers": lambda _t, config, _c: config.update(layers=7),
    "a negative size": lambda _t, config, _c: config["layers"][1]["config"].update(units=-3),
    "nan units": lambda _t, config, _c: config["layers"][1]["config"].update(units=float("nan")),
    "odd weights": lambda told, _m, _c: told.update(weights=[X, X]),
    "weights of another shape": lambda told, _m, _c: told["weights"].__setitem__(0, told["weights"][0].T),
    "too many weights": lambda told, _m, _c: told.update(weights=told["weights"] * 1_000),
    "texts for weights": lambda told, _m, _c: told["weights"].__setitem__(0, "LEAK"),
    "complex weights": lambda told, _m, _c: told["weights"].__setitem__(0, X.astype(complex)),
    "weights that are no list": lambda told, _m, _c: told.update(weights={"0": X}),
    "a model within itself": lambda _t, config, _c: config["layers"].append(
        {"module": "keras", "class_name": "Sequential", "config": copy.deepcopy(config)}
    ),
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_are_refused_with_a_sentence(stage: Stage, name: str, capfd: pytest.CaptureFixture[str]) -> None:
    refused(stage, stage.forged(BOMBS[name]), capfd)
    assert stage.network(stage.honest).parameters == 23


@pytest.mark.parametrize(
    "config",
    [
        "", "null", "7", "[]", "{", deep(50), deep(100_000), '{"config": ' * 900 + "{}" + "}" * 900, "1" * 10_000,
        '{"config": {"layers": ' + deep(60) + "}}", '"' + "x" * (3 << 20) + '"', '{"config": null, "build": null}',
        '{"config": {"layers": [' + ",".join(["{}"] * 200_000) + "]}}", None, 7, b"{}",
    ],
    ids=range(16),
)  # fmt: skip
def test_texts_that_are_no_configuration_are_refused(
    stage: Stage, config: object, capfd: pytest.CaptureFixture[str]
) -> None:
    refused(stage, {**stage.honest, "config": config}, capfd)


@pytest.mark.parametrize("told", [None, 7, [], {}, {"kind": "sequential"}, {"kind": ["sequential"]}, {"kind": "none"}])
def test_blueprints_that_are_none(stage: Stage, told: object, capfd: pytest.CaptureFixture[str]) -> None:
    refused(stage, told, capfd)


@pytest.mark.parametrize("compiled", ["", "[]", "7", '{"loss": {"own": 7}}', '{"metrics": 7, "optimizer": {"a": 1}}'])
def test_a_compilation_that_is_none_trains_nothing(stage: Stage, compiled: str) -> None:
    net = stage.network({**stage.honest, "compile": compiled})
    assert net.predict(X).shape == (6, 2)
    with pytest.raises((CheckFailed, AnswerFault)):
        net.fit(data=(), epochs=1)


def test_nan_weights_stay_nan(stage: Stage) -> None:
    weights = [np.full_like(each, np.nan) for each in stage.honest["weights"]]
    net = stage.network({**stage.honest, "weights": weights})
    assert np.isnan(net.predict(X)).all()


def test_weights_over_the_cap_never_arrive() -> None:
    """The largest frame of a worker is 64 MB: what is over it is refused before it is read."""
    caps = wire.Caps(frame_bytes=LIMITS.frame_bytes)
    with pytest.raises(wire.WireError):
        wire.payload_length(wire.HEADER.pack(wire.MAGIC, LIMITS.frame_bytes + 1), caps)


def test_a_lost_clean_worker_costs_one_check(stage: Stage) -> None:
    net = stage.network(stage.honest)
    worker = stage.clean._worker
    assert worker is not None
    worker.end()
    with pytest.raises(AnswerFault) as caught:
        net.predict(X)
    assert caught.value.fault is Fault.CRASHED
    assert stage.network(stage.honest).parameters == 23


def test_reading_keeps_nothing_that_was_not_asked_for() -> None:
    dense = part("keras.layers", "Dense", {"units": 3, "seed": 10**30, "seed_generator": {"class_name": "x"}})
    dense |= {"compile_config": LAMBDA, "shared_object_id": 3, "extra": LAMBDA}
    read = Reader("build()").value(dense)
    assert read == {
        "module": "keras.layers",
        "class_name": "Dense",
        "registered_name": None,
        "config": {"units": 3, "seed": 10**30 % (1 << 31), "seed_generator": None},
    }
