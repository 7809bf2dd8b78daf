"""Checks of mission 31, a custom train_step: Net around layers of ours must train as keras.Model does."""

import numpy as np
import pytest

from grader import check

TRAIN, TEST, BATCH, EPOCHS, SEED = 6_000, 10_000, 50, 3, 31
MOVING = (4, 5)  # where the averages of BatchNormalization stand among the weights of "norm"
TRAINING, FROZEN, LOSS, METRICS = "M31.training_false", "M31.non_trainable", "M31.loss_ignored", "M31.metrics_missing"
CLASSES = "sparse_categorical_crossentropy"
# Measured on MNIST: over ten seeds of the first weights the loss after three epochs is .293 to .322, and .894 to .906
# of the test digits are right; other dropped units alone move the curve by 5 %. A right answer gets the same weights
# and units, and so the same numbers. A forward pass for prediction starts 26 % above the curve.
CURVE_RTOL, TOLERANCE = 0.1, 0.02

# Runs beside the answer. Of itself a Net without a train_step would train as keras.Model does: so the default's calls
# are counted.
SOURCE = '''
import keras
from keras import layers

if not hasattr(keras.Model, "default_steps"):
    default = keras.Model.train_step

    def counted(self, data):
        keras.Model.default_steps += 1
        return default(self, data)

    keras.Model.default_steps = 0
    keras.Model.train_step = counted


def graph(kind):
    """Input and output of a network."""
    if kind == "line":
        x = keras.Input((4,))
        return x, layers.Dense(2)(layers.Dense(3, activation="tanh")(x))
    if kind == "dropout":
        x = keras.Input((200,))
        return x, layers.Dense(1)(layers.Dropout(0.5)(x))
    if kind == "digits":
        x = keras.Input((784,))
        h = layers.BatchNormalization()(layers.Dense(32, activation="relu")(x))
        return x, layers.Dense(10, activation="softmax")(layers.Dropout(0.2, seed=5)(h))
    x = keras.Input((6,))
    first = layers.Dense(5, activation="tanh")
    h = first(x)
    first.trainable = kind != "frozen"
    if kind == "norm":
        h = layers.BatchNormalization(momentum=0.7)(h)
    return x, layers.Dense(3, activation="softmax")(h)


def compiled(model, loss, metrics, rate, momentum, eager):
    """Compile a model; a tripled loss and a named metric are there as words."""
    if loss == "tripled":
        loss = lambda y, p: 3.0 * keras.losses.sparse_categorical_crossentropy(y, p)
    metrics = [keras.metrics.SparseCategoricalCrossentropy(name="nats") if m == "nats" else m for m in metrics]
    optimizer = keras.optimizers.SGD(rate, momentum=momentum)
    model.compile(optimizer=optimizer, loss=loss, metrics=metrics or None, jit_compile=False, run_eagerly=eager)
    keras.Model.default_steps, keras.Model.returned = 0, ""
    step = model.train_step

    def looked_at(data):
        logs = step(data)
        if isinstance(logs, dict) and logs:
            return logs
        keras.Model.returned = {type(None): "None", dict: "{}"}.get(type(logs), type(logs).__name__)
        for metric in model.metrics:  # else fit() fails, and its words do not help
            metric.update_state(*([0.0] if metric.name == "loss" else [data[1], model(data[0])]))
        return {"nothing": 0.0}

    model.train_step = looked_at


def seen():
    """Since the last compile: how often the default train_step ran, and what came instead of a dict with entries."""
    return keras.Model.default_steps, keras.Model.returned


def plain(inputs, outputs):
    """The model to compare with."""
    return keras.Model(inputs=inputs, outputs=outputs)


TOOLS = graph, compiled, seen, plain
'''
SHAPES = {
    "line": ((4, 3), (3,), (3, 2), (2,)),
    "classes": ((6, 5), (5,), (5, 3), (3,)),
    "frozen": ((6, 5), (5,), (5, 3), (3,)),
    "norm": ((6, 5), (5,), (5,), (5,), (5,), (5,), (5, 3), (3,)),
    "dropout": ((200, 1), (1,)),
}


def weights_of(rng, kind):
    """First weights, all positive where they are a variance or a scale."""
    drawn = [rng.normal(0, 0.6, size=shape).astype(np.float32) for shape in SHAPES[kind]]
    return [np.abs(each) + np.float32(0.5) for each in drawn] if kind == "norm" else drawn


def classes(rng, n):
    """Samples and integer labels of three classes."""
    return rng.normal(size=(n, 6)).astype(np.float32), rng.integers(0, 3, size=n)


def built(subject, kind, *, loss, own=True, metrics=(), rate=0.5, momentum=0.0, eager=True):
    """A compiled model of that kind, and the tool that tells what its train_step did.

    A few steps are soonest done without a graph; the digits are trained as a graph, as fit() does of itself.
    """
    graph, compiled, seen, plain = subject.define(SOURCE, "TOOLS").parts()
    inputs, outputs = graph.method("__call__").keep(kind).parts()
    model = (subject.Net if own else plain.method("__call__")).keep(inputs=inputs, outputs=outputs)
    compiled.method("__call__").keep(model, loss, list(metrics), rate, momentum, eager)
    return model, seen


def trained(subject, model, X, Y, *, epochs=1, batch=None, divide=None):
    """The history of fit on these rows, in their order."""
    subject.store(X=X, Y=Y)
    return model.fit(data=("X", "Y"), epochs=epochs, batch_size=batch or len(X), shuffle=False, divide=divide)


def read_weights(model, like):
    """All weights of a model, float64."""
    got = model.method("get_weights")()
    check.that(
        isinstance(got, list) and len(got) == len(like),
        "The model has other weights than its layers: Net must pass inputs and outputs on to keras.Model.",
        "모델의 가중치가 층의 가중치와 다릅니다. Net은 inputs와 outputs를 keras.Model에 그대로 넘겨야 합니다.",
    )
    return [
        check.finite(check.shape(each, old.shape, "weights"), "weights") for each, old in zip(got, like, strict=True)
    ]


def require_own_step(seen):
    """Fail where keras.Model's own train_step did the work; tells what came instead of a dict with entries."""
    steps, returned = check.parts(seen.method("__call__")(), 2, "train_step")
    check.that(
        steps == 0,
        "The training step is keras.Model's own: Net has no train_step, or hands the batch on to it. Write the step.",
        "학습 걸음이 keras.Model의 것 그대로입니다. Net에 train_step이 없거나, 배치를 그리로 넘기고 있습니다. "
        "걸음을 직접 작성하세요.",
    )
    return returned


def require_logs(returned):
    """Fail where train_step gave fit nothing to report."""
    check.that(
        not returned,
        f"train_step returned {returned}; fit() needs a dict with the loss and the compiled metrics.",
        f"train_step이 {returned}을(를) 돌려주었습니다. fit()에는 손실과 컴파일한 지표가 든 딕셔너리가 필요합니다.",
        code=METRICS,
    )


def after_fit(subject, kind, start, X, Y, *, epochs=1, batch=None, own=True, **compiling):
    """History and weights after fit, from these first weights on."""
    model, seen = built(subject, kind, own=own, **compiling)
    model.method("set_weights").keep([each.copy() for each in start])
    history = trained(subject, model, X, Y, epochs=epochs, batch=batch)
    returned = require_own_step(seen) if own else ""
    if compiling.get("metrics"):
        require_logs(returned)
    return history, read_weights(model, start)


def beside_default(learner, reference, remember, name, *args, **kwargs):
    """The learner's history and weights, and those of keras.Model."""

    def compute():
        history, weights = after_fit(reference, *args, own=False, **kwargs)
        named = {f"history/{key}": np.array(series) for key, series in history.items()}
        return named | {f"weights/{i}": each for i, each in enumerate(weights)}

    want = remember(name, compute)
    history, weights = after_fit(learner, *args, **kwargs)
    right = [want[f"weights/{i}"] for i in range(len(weights))]
    known = {key.removeprefix("history/"): each for key, each in want.items() if key.startswith("history/")}
    return history, weights, known, right


def check_moves(start, after, right, factors=None):
    """Compare how far each weight moved."""
    moves = [[new - old for new, old in zip(each, start, strict=True)] for each in (after, right)]
    check.that(
        any(each.any() for each in moves[0]) or not any(each.any() for each in moves[1]),
        "After fit, every weight is what it was before: the step changes nothing.",
        "fit을 부른 뒤에도 가중치가 모두 그대로입니다. 걸음이 아무것도 바꾸지 않습니다.",
    )
    for number, (got, want) in enumerate(zip(*moves, strict=True)):
        name = f"weights[{number}]_new - weights[{number}]_old, {got.shape}"
        check.close(got, want, name, rtol=2e-3, atol=5e-6, factors=factors)


@pytest.mark.points(1.5)
def test_step(learner, reference, remember, rng):
    """One batch moves every weight as one step of SGD in keras.Model does.

    ko: 배치 하나로 학습하면 모든 가중치가 keras.Model에서 SGD로 한 걸음 나아간 것과 똑같이 움직입니다.
    """
    X, Y = classes(rng, 8)
    start = weights_of(rng, "classes")
    _, after, _, right = beside_default(
        learner, reference, remember, "step", "classes", start, X, Y, loss=CLASSES, rate=0.5
    )
    check_moves(start, after, right, {"n": 8})


@pytest.mark.points(1)
def test_optimizer(learner, reference, remember, rng):
    """The compiled optimizer makes the steps: its rate and its momentum count, batch after batch.

    ko: 컴파일한 옵티마이저가 걸음을 내딛습니다. 배치마다 그 학습률과 모멘텀이 그대로 쓰입니다.
    """
    X, Y = classes(rng, 12)
    start = weights_of(rng, "classes")
    _, after, _, right = beside_default(
        learner, reference, remember, "optimizer", "classes", start, X, Y,
        batch=4, epochs=2, loss=CLASSES, rate=0.05, momentum=0.9,
    )  # fmt: skip
    check_moves(start, after, right, {"n": 4})


@pytest.mark.points(1)
def test_loss_for_labels(learner, reference, remember, rng):
    """The loss that compile() was given decides the step: a loss three times as large makes it three times as long.

    ko: compile()에 준 손실이 걸음을 정합니다. 손실이 세 배가 되면 걸음도 세 배가 됩니다.
    """
    X, Y = classes(rng, 6)
    start = weights_of(rng, "classes")
    found = [
        beside_default(learner, reference, remember, loss, "classes", start, X, Y, loss=loss)
        for loss in (CLASSES, "tripled")
    ]
    once, thrice = (np.concatenate([each.ravel() for each in after]) for _, after, *_ in found)
    check.that(
        not np.array_equal(once, np.concatenate([each.ravel() for each in start])) or not np.array_equal(once, thrice),
        "After fit, every weight is what it was before: the step changes nothing.",
        "fit을 부른 뒤에도 가중치가 모두 그대로입니다. 걸음이 아무것도 바꾸지 않습니다.",
    )
    check.that(
        not np.allclose(once, thrice, rtol=1e-5, atol=1e-7),
        "Compiled with a loss three times as large, Net makes exactly the same step: it does not use that loss.",
        "손실을 세 배로 키워 컴파일해도 걸음이 똑같습니다. 컴파일한 손실을 쓰지 않고 있습니다.",
        code=LOSS,
    )
    for _, after, _, right in found:
        check_moves(start, after, right, {"n": 6})


@pytest.mark.points(1)
def test_loss_for_numbers(learner, reference, remember, rng):
    """The step follows the compiled loss for numbers too: the mean squared error, and the mean absolute error.

    ko: 숫자를 맞히는 손실, 곧 평균 제곱 오차와 평균 절대 오차로 컴파일해도 걸음이 그 손실을 따릅니다.
    """
    X, Y = (rng.normal(size=(5, width)).astype(np.float32) for width in (4, 2))
    start = weights_of(rng, "line")
    found = [
        beside_default(learner, reference, remember, loss, "line", start, X, Y, loss=loss) for loss in ("mse", "mae")
    ]
    squared, absolute = (np.concatenate([each.ravel() for each in after]) for _, after, *_ in found)
    moved = not np.allclose(squared, np.concatenate([each.ravel() for each in start]))
    check.that(
        not moved or not np.allclose(squared, absolute, rtol=1e-5, atol=1e-7),
        "Compiled with mse and with mae, Net makes exactly the same step: it does not use the compiled loss.",
        "mse로 컴파일하든 mae로 컴파일하든 걸음이 똑같습니다. 컴파일한 손실을 쓰지 않고 있습니다.",
        code=LOSS,
    )
    for _, after, _, right in found:
        check_moves(start, after, right, {"n": 5})


@pytest.mark.points(2)
def test_metrics(learner, reference, remember, rng):
    """Two epochs of fit report the loss and every compiled metric, by the names and with the values of keras.Model.

    ko: fit으로 2 에포크를 학습하면 손실과 컴파일한 지표가 모두 keras.Model과 같은 이름, 같은 값으로 나옵니다.
    """
    X, Y = classes(rng, 12)
    start = weights_of(rng, "classes")
    history, _, known, _ = beside_default(
        learner, reference, remember, "metrics", "classes", start, X, Y,
        batch=4, epochs=2, loss=CLASSES, metrics=("accuracy", "nats"),
    )  # fmt: skip
    missing = sorted(set(known) - set(history))
    check.that(
        not missing,
        f"fit reports {sorted(history)}; what train_step returns lacks {', '.join(missing)}.",
        f"fit이 보여 주는 것은 {sorted(history)}입니다. train_step이 돌려준 값에 {', '.join(missing)}이(가) 없습니다.",
        code=METRICS,
    )
    still = sorted(key for key, want in known.items() if want.any() and not any(history[key]))
    check.that(
        not still,
        f"fit reports 0 for {', '.join(still)} all the time: this metric is never updated.",
        f"fit이 {', '.join(still)}의 값으로 언제나 0을 보여 줍니다. 이 지표를 한 번도 갱신하지 않았습니다.",
        code=METRICS,
    )
    for key, want in known.items():
        check.close(history[key], want, f'history["{key}"]', rtol=1e-3, factors={"n": 4})


@pytest.mark.points(1)
def test_dropout(learner, rng):
    """Dropout is active: a weight whose input was dropped does not move in this step.

    ko: 드롭아웃이 켜져 있습니다. 입력이 꺼진 가중치는 그 걸음에서 움직이지 않습니다.
    """
    start = weights_of(rng, "dropout")
    X, Y = np.ones((1, 200), dtype=np.float32), np.full((1, 1), 50.0, dtype=np.float32)
    learner.seed(SEED)
    _, after = after_fit(learner, "dropout", start, X, Y, loss="mse", rate=0.001)
    moved = (after[0] != start[0]).mean()
    check.that(
        moved < 1,
        "All 200 weights behind a Dropout of 0.5 moved in one step: nothing was dropped, as at prediction.",
        "비율이 0.5인 Dropout 뒤의 가중치 200개가 한 걸음에 모두 움직였습니다. "
        "추론할 때처럼 아무것도 꺼지지 않았습니다.",
        code=TRAINING,
    )
    check.that(
        0.25 < moved < 0.75,
        f"Of the 200 weights behind a Dropout of 0.5, {round(200 * moved)} moved in one step; about half should.",
        f"비율이 0.5인 Dropout 뒤의 가중치 200개 가운데 한 걸음에 움직인 것은 {round(200 * moved)}개입니다. "
        "절반쯤 움직여야 합니다.",
    )


@pytest.mark.points(1)
def test_batch_norm(learner, reference, remember, rng):
    """BatchNormalization is in training mode: it takes the batch's mean and variance, and moves its averages.

    ko: 배치 정규화는 학습 모드입니다. 배치의 평균과 분산을 쓰고, 이동 평균도 갱신합니다.
    """
    X, Y = classes(rng, 9)
    start = weights_of(rng, "norm")
    _, after, _, right = beside_default(
        learner, reference, remember, "norm", "norm", start, X, Y, loss=CLASSES, rate=0.5
    )
    still = all(np.array_equal(after[i], start[i]) for i in MOVING) and not np.array_equal(after[0], start[0])
    check.that(
        not still,
        "The moving mean and variance of BatchNormalization stay as they were: the forward pass is one for prediction.",
        "배치 정규화의 이동 평균과 이동 분산이 그대로입니다. 순전파가 추론 모드로 이루어졌습니다.",
        code=TRAINING,
    )
    check_moves(start, after, right, {"n": 9})


@pytest.mark.points(0.5)
def test_frozen(learner, reference, remember, rng):
    """A frozen layer, one with trainable = False, stays as it is while the others learn.

    ko: 얼린 층(trainable = False)은 그대로이고 다른 층만 배웁니다.
    """
    X, Y = classes(rng, 7)
    start = weights_of(rng, "frozen")
    _, after, _, right = beside_default(
        learner, reference, remember, "frozen", "frozen", start, X, Y, loss=CLASSES, rate=0.5
    )
    frozen = [i for i, each in enumerate(right) if np.array_equal(each, start[i])]
    check.that(
        all(np.array_equal(after[i], start[i]) for i in frozen),
        "A layer with trainable = False has moved: the step takes weights that are not to be trained.",
        "trainable = False인 층이 움직였습니다. 학습하지 말아야 할 가중치까지 갱신하고 있습니다.",
        code=FROZEN,
    )
    check_moves(start, after, right, {"n": 7})


@pytest.mark.slow
@pytest.mark.points(1)
def test_digits(learner, reference, mnist, remember):
    """Three epochs on 6,000 digits, with BatchNormalization and Dropout, go as they go in keras.Model.

    ko: 배치 정규화와 드롭아웃이 있는 신경망으로 숫자 6,000개를 3 에포크 동안 학습하면 keras.Model과 결과가 같습니다.
    """
    X, Y = mnist.x_train[:TRAIN].reshape(TRAIN, 784), mnist.y_train[:TRAIN].astype(np.int64)
    test, labels = mnist.x_test[:TEST].reshape(TEST, 784), mnist.y_test[:TEST]

    def run(subject, *, own, digits=None):
        subject.seed(SEED)
        model, seen = built(subject, "digits", own=own, loss=CLASSES, metrics=("accuracy",), rate=0.1, eager=False)
        history = trained(subject, model, X, Y, epochs=EPOCHS, batch=BATCH, divide=255)
        if own:
            require_logs(require_own_step(seen))
            check.keep_network(lambda images: model.predict(images.reshape(-1, 784), divide=255))
        return history, check.accuracy(model.predict(test, divide=255), labels, "model(X)", digits=digits)

    def compute():
        history, right = run(reference, own=False)
        return {"loss": np.array(history["loss"]), "right": np.array(right)}

    want = remember("digits", compute)
    check.live("loss", want["loss"])
    history, right = run(learner, own=True, digits=range(TEST))
    check.figure("Test accuracy", "테스트 정확도", right, float(want["right"]))
    check.training_matches(history.get("loss", []), want["loss"], "loss", rtol=CURVE_RTOL)
    check.that(
        abs(right - float(want["right"])) <= TOLERANCE,
        f"The losses are right, but the trained model reaches an accuracy of {right:.3f} on the test digits.",
        f"손실은 맞지만 학습한 모델의 테스트 정확도가 {right:.3f}입니다.",
    )
