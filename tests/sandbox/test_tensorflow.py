"""A worker with TensorFlow: forked from one warm factory, closed in like any other, its objects read as plain data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from grader.model import Fault, Limits
from grader.plugin.network import network
from grader.plugin.recorder import CheckFailed
from grader.sandbox import closure
from grader.sandbox.calls import Advance
from grader.sandbox.factory import Factory
from grader.sandbox.faults import AnswerFault
from grader.sandbox.inside import models
from grader.sandbox.sandbox import Sandbox
from grader.sandbox.subject import Kept, Subject

LIMITS = replace(Limits(), check_s=60.0, mission_s=600.0, memory_bytes=3 << 30)
SOURCE = """
import os
import importlib.util
import keras
import tensorflow as tf

def gram(x):
    return tf.matmul(x, x, transpose_b=True)

def results(x):
    return [tf.reduce_sum(x), {"half": tf.cast(x, tf.float16)}, tf.constant("text"), tf.Variable(x)]

@tf.function
def halve(variable, rate):
    variable.assign_sub(rate * variable)

def build(hidden=3, last="softmax"):
    model = keras.Sequential([
        keras.Input((4,)), keras.layers.Dense(hidden, "sigmoid"), keras.layers.Dense(2, last),
    ])
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model

def build_lambda():
    model = keras.Sequential([keras.Input((4,)), keras.layers.Lambda(lambda x: x), keras.layers.Dense(2)])
    model.compile("sgd", "sparse_categorical_entropy", metrics=[keras.metrics.Accuracy()])
    return model

class Own(keras.Model):
    def call(self, x):
        return x

@tf.function
def fails(x):
    y = x
    return y + None

@tf.function
def gathers(i):
    return tf.gather([1.0, 2.0], i)

def build_own():
    return Own()

def visible():
    names = ("grader", "pytest", "_pytest", "textual", "pip", "mypy")
    paths = ("/proc/1", "/proc/self/maps", "/sys", os.path.expanduser("~/.keras"), "/etc/passwd")
    found = [name for name in names if importlib.util.find_spec(name)]
    return found + [path for path in paths if os.path.exists(path)]

def environment():
    return {name: os.environ.get(name) for name in ("TF_NUM_INTRAOP_THREADS", "CUDA_VISIBLE_DEVICES", "KERAS_BACKEND")}
"""


@pytest.fixture(scope="module")
def factory() -> Iterator[Factory]:
    factory = Factory(("tensorflow",))
    factory.wait()
    yield factory
    factory.close()


def sandbox(factory: Factory) -> Sandbox:
    return Sandbox(factory, SOURCE, "answer.py", LIMITS, lambda: False)


@pytest.fixture(scope="module")
def learner(factory: Factory) -> Iterator[Subject]:
    box = sandbox(factory)
    yield box.subject()
    box.close()


def test_all_that_tensorflow_requires_is_shown_and_nothing_else():
    names = {entry.path.relative_to(entry.base).as_posix() for entry in closure.entries("tensorflow")}
    assert {"tensorflow", "keras", "h5py", "ml_dtypes", "google/protobuf", "six.py", "typing_extensions.py"} <= names
    assert not names & {"google", "pytest", "_pytest", "grader", "textual", "mypy", "pip"}
    assert not any("dl_missions" in name for name in names)


def test_numpy_needs_only_itself():
    assert {entry.path.name.partition("-")[0] for entry in closure.entries("numpy")} <= {"numpy", "numpy.libs"}


def test_a_library_that_is_not_installed_has_no_entries():
    assert closure.entries("a_library_that_does_not_exist") == ()


def test_tensors_and_variables_come_back_as_arrays(learner: Subject):
    x = np.arange(6, dtype=np.float32).reshape(2, 3)
    np.testing.assert_array_equal(learner.gram(learner.tensor(x)), x @ x.T)
    total, halves, text, variable = learner.results(learner.tensor(x))
    assert (total.dtype, total.shape, float(total)) == (np.float32, (), 15.0)
    assert halves["half"].dtype == np.float16
    np.testing.assert_array_equal(variable, x)
    assert type(variable) is np.ndarray
    assert not isinstance(text, str)  # a tensor of texts is no number: it stays behind a handle


def test_a_variable_changes_in_place_and_traces_are_counted(learner: Subject):
    variable = learner.variable(np.array([2.0, 4.0], np.float32))
    learner.halve(variable, learner.tensor(np.float32(0.5)))
    learner.halve(variable, learner.tensor(np.float32(0.25)))
    np.testing.assert_allclose(variable.value(), [0.75, 1.5])
    assert learner.halve.traces() == (1, 1)
    learner.halve(variable, 0.1)  # a Python number is traced anew
    assert learner.halve.traces()[0] == 2
    assert learner.gram.traces()[0] is None


def test_a_model_stays_behind_its_handle_and_is_read_as_plain_data(learner: Subject):
    learner.seed(3)
    kept = learner.build()
    assert isinstance(kept, Kept)
    net = network(kept, "build()")
    assert (net.kind, net.parameters, [layer.type for layer in net.layers]) == ("sequential", 23, ["Dense", "Dense"])
    assert [layer.output for layer in net.layers] == [(None, 3), (None, 2)]
    assert (net.loss.name, net.loss.known, net.loss.from_logits) == ("sparse_categorical_crossentropy", True, False)
    assert (net.optimizer.name, round(net.optimizer.learning_rate, 6)) == ("Adam", 0.001)
    assert net.measures_accuracy
    X = np.random.default_rng(0).random((1_500, 4), dtype=np.float32)
    W1, b1, W2, b2 = net.weights
    e = np.exp(1 / (1 + np.exp(-(X @ W1 + b1))) @ W2 + b2)
    np.testing.assert_allclose(kept.predict(X), e / e.sum(axis=1, keepdims=True), rtol=1e-4)


def test_the_same_seed_gives_the_same_training(learner: Subject):
    rng = np.random.default_rng(0)
    learner.store(X=rng.integers(0, 256, (64, 4), dtype=np.uint8), Y=rng.integers(0, 2, 64))
    histories = []
    for _ in range(2):
        learner.seed(5, deterministic=True)
        histories.append(learner.build().fit(data=("X", "Y"), epochs=2, batch_size=16, divide=255))
    assert histories[0] == histories[1]
    assert {name: len(series) for name, series in histories[0].items()} == {"loss": 2, "accuracy": 2}


def test_a_watched_training_is_the_same_training(learner: Subject):
    rng = np.random.default_rng(0)
    learner.store(X=rng.integers(0, 256, (64, 4), dtype=np.uint8), Y=rng.integers(0, 2, 64))
    results = []
    events: list[Advance] = []
    for on_advance in (None, events.append):
        learner.on_advance = on_advance
        learner.seed(5, deterministic=True)
        kept = learner.build()
        results.append((kept.fit(data=("X", "Y"), epochs=3, batch_size=16), kept.model()["weights"]))
    learner.on_advance = None
    assert results[0][0] == results[1][0]
    assert all(np.array_equal(one, other) for one, other in zip(results[0][1], results[1][1], strict=True))
    assert [event.done for event in events if not event.batches] == [0, 1, 2, 3]
    within = [event for event in events if event.batches]
    assert {event.batches for event in within} == {4}
    assert within[0].batch == 1  # the first is told at once
    assert events[-1].values["loss"][0] == results[0][0]["loss"][-1]


def test_what_cannot_be_read_as_plain_data_is_refused_with_a_sentence(learner: Subject):
    for made, said in (
        (learner.build_lambda(), "Lambda layer"),
        (learner.build_own(), "your own class Own"),
        (None, "forget a return"),
        (3, "returned int"),
    ):
        with pytest.raises(CheckFailed, match=said):
            network(made, "build()")
    net = network(learner.build_lambda(), "build()", own_layers=True)
    assert (net.loss.known, net.loss.written, net.optimizer.name) == (False, "sparse_categorical_entropy", "SGD")
    assert not net.measures_accuracy  # the class Accuracy compares labels with probabilities


def test_an_exception_inside_a_graph_names_the_line_of_the_answer(learner: Subject):
    with pytest.raises(AnswerFault) as caught:
        learner.fails(learner.tensor(1.0))
    raised = caught.value.raised
    assert raised is not None
    assert raised.lines[-1][1:] == ("fails", "return y + None")
    assert "None" in raised.message
    assert "in user code" not in raised.message
    assert caught.value.line == SOURCE.splitlines().index("    return y + None") + 1


def test_an_exception_of_a_running_graph_says_what_went_wrong_and_where_it_was_made(learner: Subject):
    learner.store(X=np.ones((6, 4), np.float32), Y=np.arange(6))
    with pytest.raises(AnswerFault) as caught:
        learner.build().fit(data=("X", "Y"), epochs=1)
    raised = caught.value.raised
    assert raised is not None
    assert re.match(r"Received a label value of |indices\[\d\] = \d is not in \[0, 2\)", raised.message)
    assert not set(re.findall(r'File "|node |Graph', raised.message))
    with pytest.raises(AnswerFault) as caught:
        learner.gathers(learner.tensor(np.int32(7)))
    assert caught.value.raised is not None
    assert "7 is not in [0, 2)" in caught.value.raised.message
    assert [line[1:] for line in caught.value.raised.lines] == [("gathers", "return tf.gather([1.0, 2.0], i)")]


def test_metrics_that_an_older_keras_puts_into_one_dict_have_their_own_names_again():
    """What fit() keeps of a train_step that returns {m.name: m.result() for m in self.metrics}, in Keras 3.6."""
    told = {"loss": [2.0, 1.0], "compile_metrics": [{"accuracy": 0.5, "nats": 3.0}, {"accuracy": 0.75, "nats": 2.0}]}
    assert models._flat(told) == {"loss": [2.0, 1.0], "accuracy": [0.5, 0.75], "nats": [3.0, 2.0]}
    assert models._flat({"loss": []}) == {"loss": []}


def test_nothing_of_ours_is_visible(learner: Subject):
    assert learner.visible() == []
    assert learner.environment() == {
        "TF_NUM_INTRAOP_THREADS": "1",
        "CUDA_VISIBLE_DEVICES": "-1",
        "KERAS_BACKEND": "tensorflow",
    }


def test_two_workers_of_one_factory_compute_side_by_side(factory: Factory):
    boxes = [sandbox(factory), sandbox(factory)]
    for box in (*boxes, *boxes):
        assert box.subject().gram(np.array([[2.0]], np.float32)).tolist() == [[4.0]]
        assert {"rlimits", "process"} <= set(box.layers)
    for box in boxes:
        box.close()


def test_memory_is_limited_beyond_what_the_libraries_take(factory: Factory):
    source = "import tensorflow as tf\ndef take(n):\n    return tf.reduce_sum(tf.ones((n, 1024, 1024), tf.uint8))\n"
    box = Sandbox(factory, source, "answer.py", replace(LIMITS, memory_bytes=2 << 30), lambda: False)
    with pytest.raises(AnswerFault) as caught:
        box.subject().take(8 << 10)
    assert caught.value.fault in {Fault.MEMORY_EXCEEDED, Fault.CRASHED}
    box.close()


def test_landlock_alone_lets_tensorflow_work_too():
    factory = Factory(("tensorflow",), without=("namespaces",))
    box = sandbox(factory)
    assert box.subject().gram(np.array([[2.0]], np.float32)).tolist() == [[4.0]]
    assert "landlock" in box.layers
    assert "mounts" not in box.layers
    box.close()
    factory.close()
