"""A learner's Keras model survives its way into the clean worker, whatever honest form it was written in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest

from grader.model import Limits
from grader.plugin.network import Network, network
from grader.plugin.recorder import CheckFailed
from grader.sandbox.factory import Factory
from grader.sandbox.faults import AnswerFault
from grader.sandbox.sandbox import Sandbox
from grader.sandbox.subject import Subject

LIMITS = replace(Limits(), check_s=60.0, mission_s=600.0, memory_bytes=3 << 30)
SOURCE = """
import keras
import numpy as np
import tensorflow as tf
from keras import layers

SPARSE = "sparse_categorical_crossentropy"

def compiled(model, loss=SPARSE, optimizer="adam", metrics=("accuracy",)):
    model.compile(optimizer, loss, metrics=list(metrics))
    return model

def plain(last="softmax", hidden="sigmoid", first=None, **options):
    stack = [keras.Input((4,)), layers.Dense(3, hidden), layers.Dense(2, last)]
    return compiled(keras.Sequential(stack if first is None else [stack[0], first, *stack[1:]]), **options)

def activations():
    return compiled(keras.Sequential([
        layers.Dense(3, input_shape=(4,)), layers.Activation("sigmoid"), layers.Dense(2), layers.Softmax()]))

def shared():
    inputs = keras.Input((4,))
    layer = layers.Dense(4, "tanh")
    return compiled(keras.Model(inputs, layers.Dense(2, "softmax")(layer(layer(layer(inputs))))))

def nested():
    inside = keras.Sequential([keras.Input((4,)), layers.Dense(3, "relu"), layers.BatchNormalization()])
    return compiled(keras.Sequential([keras.Input((4,)), inside, layers.Dense(2, "softmax")]))

def by_call():
    model = keras.Sequential([layers.Dense(3, "sigmoid"), layers.Dense(2, "softmax")])
    model(np.zeros((1, 4), np.float32))
    return compiled(model)

def operations():
    inputs = keras.Input((4,))
    x = keras.ops.relu(layers.Dense(3)(inputs / 255.0) + 0.5)
    return compiled(keras.Model(inputs, layers.Dense(2, tf.nn.softmax)(x)))

def convolution():
    return compiled(keras.Sequential([
        keras.Input((4,)), layers.Reshape((2, 2, 1)), layers.Conv2D(3, 2, padding="same", activation="relu"),
        layers.MaxPooling2D(2, 1, "same"), layers.Flatten(), layers.Dropout(0.5),
        layers.Dense(2, "softmax", kernel_regularizer="l2")]))

def normalized():
    layer = layers.Normalization()
    layer.adapt(np.arange(40.0).reshape(10, 4))
    return plain(first=layer)

def frozen():
    model = plain()
    model.layers[0].trainable = False
    return model

def dropout_at_test():
    inputs = keras.Input((4,))
    return compiled(keras.Model(inputs, layers.Dense(2, "softmax")(layers.Dropout(0.9)(inputs, training=True))))

def trained():
    model = nested()
    rng = np.random.default_rng(0)
    model.fit(rng.random((50, 4)), rng.integers(0, 2, 50), verbose=0)
    return model

def rectified(x):
    return tf.maximum(x, 0.0)

def relu(x):
    return x

def start(shape, dtype=None):
    return tf.ones(shape)

class Start(keras.initializers.Initializer):
    def __call__(self, shape, dtype=None):
        return tf.ones(shape)

def own_initializers():
    return plain(first=layers.Dense(4, kernel_initializer=start, bias_initializer=Start()))

class Own(layers.Dense):
    pass

class Bare(layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.inner = layers.Dense(units)
    def call(self, x):
        return self.inner(x)
    def get_config(self):
        raise NotImplementedError

class OwnLoss(keras.losses.Loss):
    def call(self, y, p):
        return tf.zeros(())

def own_loss(y, p):
    return tf.zeros_like(p)

class OwnOptimizer(keras.optimizers.SGD):
    pass

def own_metric(y, p):
    return tf.zeros(())

def empty():
    return compiled(keras.Sequential([layers.Dense(3)]))

def uncompiled():
    return keras.Sequential([keras.Input((4,)), layers.Dense(3)])

def losses(kind):
    loss = {
        "object": keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        "function": keras.losses.sparse_categorical_crossentropy,
        "list": [SPARSE],
        "misspelt": "sparse_categorical_entropy",
        "own": own_loss,
        "own class": OwnLoss(),
        "lambda": lambda y, p: tf.zeros(()),
        "none": None,
    }[kind]
    return plain(loss=loss)

def optimizers(kind):
    schedule = keras.optimizers.schedules.ExponentialDecay(0.3, 100, 0.9)
    return plain(optimizer={
        "sgd": keras.optimizers.SGD(0.1, momentum=0.9), "name": "rmsprop", "own": OwnOptimizer(0.1),
        "schedule": keras.optimizers.Adam(schedule),
    }[kind])

def metrics(kind):
    return plain(metrics={"name": ["acc"], "class": [keras.metrics.SparseCategoricalAccuracy()], "none": [],
                          "wrong class": [keras.metrics.Accuracy()], "own": [own_metric]}[kind])
"""
FORMS = (
    "plain", "activations", "shared", "nested", "by_call", "operations", "convolution", "normalized", "frozen",
    "trained", "own_initializers",
)  # fmt: skip
X = np.random.default_rng(1).random((30, 4), dtype=np.float32)


@pytest.fixture(scope="module")
def factory() -> Iterator[Factory]:
    factory = Factory(("tensorflow",))
    factory.wait()
    yield factory
    factory.close()


@pytest.fixture(scope="module")
def learner(factory: Factory) -> Iterator[Subject]:
    boxes = [Sandbox(factory, source, "answer.py", LIMITS, lambda: False) for source in (SOURCE, "")]
    subject = boxes[0].subject()
    subject.clean_transport = boxes[1].line
    subject.seed(3)
    yield subject
    for box in boxes:
        box.close()


@pytest.fixture
def net(learner: Subject) -> Callable[..., Network]:
    return lambda name, *args, **options: network(getattr(learner, name)(*args, **options), f"{name}()")


@pytest.mark.parametrize("name", FORMS)
def test_every_form_predicts_as_it_did(learner: Subject, name: str) -> None:
    kept = getattr(learner, name)()
    net = network(kept, f"{name}()")
    rows = 300 * X if name == "operations" else X
    np.testing.assert_allclose(net.predict(rows), kept.predict(rows), rtol=1e-5, atol=1e-6)
    told = kept.model()
    assert net.parameters == sum(weight.size for weight in told["weights"])
    assert [layer.type for layer in net.layers] == [layer["type"] for layer in told["layers"]]
    assert [layer.output for layer in net.layers] == [
        None if layer["output"] is None else tuple(layer["output"]) for layer in told["layers"]
    ]


def test_a_rebuilt_model_is_trained_and_the_learner_s_stays_as_it_was(learner: Subject) -> None:
    kept = learner.shared()
    net, before = network(kept, "shared()"), kept.predict(X)
    learner.store(X=X, Y=np.arange(30) % 2)
    history = net.fit(data=("X", "Y"), epochs=2, batch_size=10)
    assert len(history["loss"]) == len(history["accuracy"]) == 2
    assert np.array_equal(kept.predict(X), before)
    assert not np.array_equal(net.predict(X), before)


def test_what_a_configuration_says_survives(net: Callable[..., Network]) -> None:
    shared = net("shared")
    assert [layer.type for layer in shared.layers] == ["InputLayer", "Dense", "Dense"]
    assert shared.kind == "functional"
    frozen = net("frozen")
    assert [layer.config["trainable"] for layer in frozen.layers] == [False, True]
    assert frozen.kind == "sequential"
    active = net("dropout_at_test").model.method("__call__")
    assert not np.array_equal(active(X), active(X))


def test_models_that_are_trained_alike_agree_to_the_bit(learner: Subject) -> None:
    results = []
    for _ in range(2):
        learner.seed(7, deterministic=True)
        learner.store(X=X, Y=np.arange(30) % 2)
        net = network(learner.convolution(), "convolution()")
        results.append((net.fit(data=("X", "Y"), epochs=2, batch_size=7), net.predict(X).tobytes()))
    assert results[0] == results[1]


@pytest.mark.parametrize("name", ["plain", "nested", "shared", "dropout_at_test"])
def test_a_model_that_comes_again_is_as_new_whatever_it_was_asked(learner: Subject, name: str) -> None:
    asked = []
    for _ in range(2):
        learner.seed(5)
        net = network(getattr(learner, name)(), f"{name}()")
        asked.append([np.asarray(net.model.method("__call__")(X)).tobytes() for _ in range(2)])
        net.model.method("__call__")(X, training=True)
        net.model.method("set_weights").keep([0 * weight for weight in net.weights])
    assert asked[0] == asked[1]


def test_a_model_that_comes_again_after_its_training_is_untrained(learner: Subject) -> None:
    learner.store(X=X, Y=np.arange(30) % 2)
    predicted = []
    for _ in range(2):
        learner.seed(5)
        net = network(learner.plain(), "plain()")
        predicted.append(net.predict(X).tobytes())
        net.fit(data=("X", "Y"), epochs=1)
    assert predicted[0] == predicted[1]


def test_models_of_one_shape_are_told_apart(learner: Subject, net: Callable[..., Network]) -> None:
    learner.seed(5)
    sigmoid, tanh, other = net("plain"), net("plain", hidden="tanh"), net("plain")
    outputs = {each.predict(X).tobytes() for each in (sigmoid, tanh, other)}
    assert len(outputs) == 3
    assert net("plain", loss="mse").loss.name != sigmoid.loss.name


@pytest.mark.parametrize(
    ("kind", "known", "name", "from_logits"),
    [
        ("object", True, "sparse_categorical_crossentropy", True),
        ("function", True, "sparse_categorical_crossentropy", False),
        ("list", True, "sparse_categorical_crossentropy", False),
        ("misspelt", False, "", False),
        ("own", True, "", False),
        ("own class", True, "", False),
        ("lambda", True, "", False),
    ],
)
def test_losses(net: Callable[..., Network], kind: str, *, known: bool, name: str, from_logits: bool) -> None:
    loss = net("losses", kind).loss
    assert (loss.known, loss.name, loss.from_logits) == (known, name, from_logits)
    if kind in {"misspelt", "own", "own class"}:
        assert (
            loss.written == {"misspelt": "sparse_categorical_entropy", "own": "own_loss", "own class": "OwnLoss"}[kind]
        )


def test_optimizers(net: Callable[..., Network]) -> None:
    sgd = net("optimizers", "sgd").optimizer
    assert (sgd.name, round(sgd.learning_rate, 6), round(sgd.config["momentum"], 6)) == ("SGD", 0.1, 0.9)
    assert net("optimizers", "name").optimizer.name == "RMSprop"
    assert round(net("optimizers", "schedule").optimizer.learning_rate, 6) == 0.3
    own = net("optimizers", "own")
    assert own.optimizer.name == ""
    with pytest.raises(CheckFailed, match="optimizer is none of Keras's own"):
        own.fit(data=(), epochs=1)


def test_a_loss_that_is_not_keras_s_trains_nothing(learner: Subject, net: Callable[..., Network]) -> None:
    learner.store(X=X, Y=np.arange(30) % 2)
    for kind in ("own", "lambda"):
        with pytest.raises(CheckFailed, match="loss is none of Keras's own"):
            net("losses", kind).fit(data=("X", "Y"), epochs=1)
    with pytest.raises(AnswerFault, match="sparse_categorical_entropy"):
        net("losses", "misspelt").fit(data=("X", "Y"), epochs=1)


@pytest.mark.parametrize(
    ("kind", "measured"), [("name", True), ("class", True), ("none", False), ("wrong class", False), ("own", False)]
)
def test_metrics(net: Callable[..., Network], kind: str, *, measured: bool) -> None:
    found = net("metrics", kind)
    assert found.measures_accuracy is measured
    assert (found.metrics == ()) is (kind == "none")
    if kind == "own":
        assert found.metrics == ("own_metric()",)


PARTS = """
def lambda_layer():
    return plain(first=layers.Lambda(lambda x: x))
def own_layer():
    return plain(first=Own(4))
def bare_layer():
    return plain(first=Bare(4))
def own_activation():
    return plain(hidden=rectified)
def own_activation_of_a_known_name():
    return plain(hidden=relu)
def lambda_activation():
    return plain(hidden=lambda x: x)
def own_model():
    class Net(keras.Model):
        pass
    return Net()
"""


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("lambda_layer", "has a Lambda layer"),
        ("own_layer", "has a Own layer"),
        ("bare_layer", "has a Bare layer"),
        ("own_activation", "uses rectified"),
        ("own_activation_of_a_known_name", "uses relu"),
        ("lambda_activation", "uses"),
        ("own_model", "your own class Net"),
        ("empty", "has no weights yet"),
        ("uncompiled", "is not compiled"),
    ],
)
def test_what_is_the_learner_s_own_is_refused_by_name(factory: Factory, name: str, said: str) -> None:
    box = Sandbox(factory, SOURCE + PARTS, "answer.py", LIMITS, lambda: False)
    with pytest.raises(CheckFailed, match=said) as caught:
        network(getattr(box.subject(), name)(), f"{name}()")
    assert caught.value.message.render("ko")
    box.close()


def test_a_model_of_own_parts_is_described_where_it_is_if_the_check_wants_that(factory: Factory) -> None:
    box = Sandbox(factory, SOURCE + PARTS, "answer.py", LIMITS, lambda: False)
    learner = box.subject()
    net = network(learner.own_layer(), "own_layer()", own_layers=True)
    assert [layer.own for layer in net.layers] == [True, False, False]
    assert net.predict(X).shape == (30, 2)
    box.close()
