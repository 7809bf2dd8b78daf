"""Checks of mission 32, the bug hunt in old Keras code: each fault where it stands, then the whole training."""

import re

import numpy as np
import pytest

from grader import check

SEED = 32
PARAMETERS, SHAPES = 79_510, [(784, 100), (100,), (100, 10), (10,)]
# A training of 3 epochs on 82 rows: 65 of them in batches of 32, so 3 steps an epoch (2 where a batch holds 33).
FEW, STEPS = 82, 9
ROWS, TEST_ROWS = 5_000, 10_000
# Measured on MNIST: SGD(0.1) .843 to .865 over twelve seeds (spread .022), SGD(0.01) .629 to .674.
TOLERANCE = 0.05
# The format of Keras 2 for a whole model; .weights.h5 is another thing.
OLD_FORMAT = re.compile(r"(?<!\.weights)\.(h5|hdf5)$")

WALK = """
import keras

def optimizer(rate):
    return keras.optimizers.SGD(learning_rate=rate)

def walk(thing):
    weight = keras.Variable(np.zeros(3, "float32"))
    optimizer, path = getattr(thing, "optimizer", thing), []
    for _ in range(3):
        optimizer.apply([keras.ops.convert_to_tensor(np.array([1, -2, 0.5], "float32"))], [weight])
        path.append(np.asarray(weight).copy())
    return path
"""
# A Keras model that takes a wrong metrics= calmly, so that loss and optimizer can be looked at all the same.
STAND_IN = """
import keras

class Model(keras.Sequential):
    def compile(self, optimizer="rmsprop", loss=None, loss_weights=None, metrics=None, **others):
        self.asked = type(metrics).__name__
        fine = metrics if isinstance(metrics, (list, tuple, dict)) else None
        super().compile(optimizer, loss, metrics=fine, **others)

def model():
    return Model([keras.Input((784,)), keras.layers.Dense(10, activation="softmax")])
"""
LOOK = """
import os

def there(path):
    return os.path.isdir(path)

def listed(path):
    return sorted(os.listdir(path)) if os.path.isdir(path) else []

def steps(model):
    return int(model.optimizer.iterations)

def told(callbacks):
    names = ("filepath", "monitor", "save_best_only", "save_weights_only", "patience")
    found = []
    for each in callbacks if isinstance(callbacks, (list, tuple)) else [callbacks]:
        values = {name: getattr(each, name, None) for name in names}
        plain = {n: v if isinstance(v, (bool, int, float)) else str(v) for n, v in values.items() if v is not None}
        found.append({"type": type(each).__name__, **plain})
    return found
"""


def ours(learner, source, name):
    """A function of ours beside the answer."""
    return learner.define(source, name).method("__call__")


def softmax(x):
    """Probabilities of each row, computed here."""
    e = np.exp(x - x.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def digits(rng, count):
    """Rows like images, float32 in [0, 1], and labels; so easy to learn that no early stopping cuts in."""
    labels, pixels = rng.integers(0, 10, count), 0.2 * rng.random((count, 784), dtype=np.float32)
    pixels[np.arange(784) // 79 == labels[:, None]] += np.float32(0.8)
    return pixels, labels


def rate_of(learner, thing):
    """The learning rate with which an optimizer, or a model's, really moves a weight; nan where it is not constant."""
    path = [check.finite(each, "the moved weight") for each in ours(learner, WALK, "walk")(thing)]
    steps = np.diff([np.zeros(3), *path], axis=0) / np.array([-1.0, 2.0, -0.5])
    return float(steps[0, 0]) if np.allclose(steps, steps[0, 0], rtol=1e-3) else float("nan")


def compiled(learner):
    """A stand-in after compile_model, still in the worker, and what was compiled; its optimizer was SGD(0.25)."""
    model = ours(learner, STAND_IN, "model").keep()
    learner.compile_model.keep(model, ours(learner, WALK, "optimizer").keep(0.25))
    return model, check.network(model, "compile_model(model, sgd)", own_layers=True)


def refuse_warning(said):
    """Fail with a warning of the answer's, unless it is Keras's remark on the older way to name the input's size."""
    if re.search(r"\binput_(shape|dim)\b", said.message):
        return
    first = said.message.strip().split("\n")[0][:200]
    raise check.CheckFailed(
        check.Text(
            f'The training runs, but not without a warning, and a warning has its reason. {said.category}: "{first}"',
            f'학습은 되지만 경고가 나옵니다. 경고에는 그만한 이유가 있습니다. {said.category}: "{first}"',
        ),
        code="E13.decay" if re.search(r"`decay` is (no longer supported|deprecated)", said.message) else None,
        line=said.line,
    )


@pytest.mark.points(1)
def test_prepare(learner, rng):
    """The function prepare splits the table into pixels in [0, 1] and integer labels.

    ko: prepare는 표를 0 ... 1의 픽셀과 정수 레이블로 나눕니다.
    """
    for count in (7, 1):
        labels, pixels = rng.integers(0, 10, count), rng.integers(0, 256, (count, 784))
        table = np.column_stack([labels, pixels]).astype(np.float64)
        X, y = check.parts(learner.prepare(table.copy()), 2, "prepare(table)")
        check.close(X, pixels / 255, "X", rtol=1e-5)
        check.close(y, labels, "y")
        kind = getattr(getattr(y, "dtype", None), "kind", "")
        check.that(
            kind in {"i", "u"},
            "The labels y are right, but not of an integer dtype. Keras wants whole numbers there.",
            "레이블 y의 값은 맞지만 정수 dtype이 아닙니다. Keras에 넘길 레이블은 정수여야 합니다.",
        )


@pytest.mark.points(2)
def test_build(learner, rng):
    """build() gives 784 inputs, 100 units with sigmoid and 10 with softmax: 79,510 parameters.

    ko: build()는 입력 784개, 시그모이드 유닛 100개, 소프트맥스 유닛 10개인 모델을 만듭니다. 파라미터는 79,510개입니다.
    """
    kept = learner.build.keep()
    told = kept.model()
    if isinstance(told, dict) and told.get("kind") != "none":
        kept.method("compile").keep(loss="sparse_categorical_crossentropy")
    net = check.network(kept, "build()")
    shapes = [weight.shape for weight in net.weights]
    check.that(
        net.parameters == PARAMETERS and shapes == SHAPES,
        f"The model has {net.parameters:,} parameters in arrays of shape {shapes}; the architecture must stay the "
        f"same: {PARAMETERS:,} in {SHAPES}.",
        f"파라미터가 {net.parameters:,}개이고 배열의 모양은 {shapes}입니다. 구조는 그대로여야 합니다. "
        f"{SHAPES}에 모두 {PARAMETERS:,}개입니다.",
    )
    X, _ = digits(rng, 20)
    got = check.shape(net.predict(X), (20, 10), "model(X)")
    W1, b1, W2, b2 = net.weights
    want = softmax((0.5 * np.tanh(0.5 * (X.astype(np.float64) @ W1 + b1)) + 0.5) @ W2 + b2)
    check.that(
        np.allclose(got, want, rtol=1e-3, atol=1e-5),
        "The sizes are right, but the prediction is not softmax(σ(X · W1 + b1) · W2 + b2): look at the activations.",
        "크기는 맞지만 예측이 softmax(σ(X · W1 + b1) · W2 + b2)와 다릅니다. 활성화 함수를 확인해 보세요.",
    )


@pytest.mark.points(1)
def test_optimizer(learner):
    """make_optimizer() moves a weight by 0.1 times its gradient, at every step.

    ko: make_optimizer()가 만든 옵티마이저는 걸음마다 가중치를 기울기의 0.1배만큼 옮깁니다.
    """
    kept = learner.make_optimizer.keep()
    check.that(
        kept.type_name != "NoneType",
        "make_optimizer() returned None. Did you forget a return?",
        "make_optimizer()가 None을 돌려주었습니다. return을 빠뜨리지 않았나요?",
    )
    rate = rate_of(learner, kept)
    check.that(
        not np.isnan(rate),
        "The same gradients come three times, and the steps are not of the same length, or not in proportion to them: "
        "plain SGD has no momentum, adapts nothing, and its learning rate stays the same.",
        "같은 기울기를 세 번 주었는데 걸음의 길이가 다르거나 기울기에 비례하지 않습니다. "
        "기본 SGD에는 모멘텀도 적응적인 것도 없고, 학습률은 변하지 않습니다.",
    )
    check.that(
        np.isclose(rate, 0.1, rtol=1e-3),
        f"The optimizer moves a weight by {rate:.4g} times its gradient, expected 0.1.",
        f"옵티마이저가 가중치를 기울기의 {rate:.4g}배만큼 옮깁니다. 0.1배여야 합니다.",
    )


@pytest.mark.points(1)
def test_compiled_optimizer(learner):
    """compile_model compiles the optimizer that it is given.

    ko: compile_model은 전달받은 옵티마이저로 컴파일합니다.
    """
    model, _ = compiled(learner)
    rate = rate_of(learner, model)
    check.that(
        not np.isclose(rate, 0.01, rtol=1e-2),
        "compile_model was given SGD with learning rate 0.25, but the model is trained with 0.01.",
        "compile_model에 학습률이 0.25인 SGD를 전달했는데, 모델은 학습률 0.01로 학습됩니다.",
        code="E28",
    )
    check.that(
        np.isclose(rate, 0.25, rtol=1e-3),
        "compile_model was given SGD with learning rate 0.25, but the model is compiled with another optimizer.",
        "compile_model에 학습률이 0.25인 SGD를 전달했는데, 모델은 다른 옵티마이저로 컴파일되었습니다.",
    )


@pytest.mark.points(1)
def test_loss(learner):
    """compile_model compiles the same loss as the notebook meant: the cross-entropy for integer labels.

    ko: compile_model은 노트북이 쓰려던 손실, 곧 정수 레이블의 교차 엔트로피를 컴파일합니다.
    """
    _, net = compiled(learner)
    loss = net.loss
    check.that(
        loss.known,
        f'Keras has no loss named "{loss.written}"; compile() takes it, and fit() fails.',
        f'Keras에 "{loss.written}"(이)라는 손실은 없습니다. compile()은 받아 주지만 fit()에서 오류가 납니다.',
        code="E26",
    )
    check.that(
        loss.name != "categorical_crossentropy",
        "categorical_crossentropy expects one-hot labels; the labels here are integers.",
        "categorical_crossentropy는 원-핫 레이블을 기대합니다. 여기의 레이블은 정수입니다.",
        code="E38",
    )
    check.that(
        loss.name == "sparse_categorical_crossentropy" and not loss.from_logits,
        f"The loss is {loss.written or 'missing'}; the notebook meant the cross-entropy that takes integer labels "
        "and probabilities.",
        f"손실이 {loss.written or '없음'}입니다. 노트북이 쓰려던 것은 정수 레이블과 확률을 받는 교차 엔트로피입니다.",
    )


@pytest.mark.points(1)
def test_metrics(learner):
    """compile_model passes its metrics as a list, and the accuracy is in it.

    ko: compile_model은 지표를 리스트로 전달하며, 그 안에 정확도가 있습니다.
    """
    model, net = compiled(learner)
    asked = str(model.attribute("asked"))
    check.that(
        asked != "str",
        "metrics= is a text; Keras 3 takes a list, also where there is only one metric.",
        "metrics=에 문자열을 썼습니다. Keras 3에서는 지표가 하나뿐이어도 리스트로 써야 합니다.",
        code="E27",
    )
    check.that(
        asked in {"list", "tuple", "dict", "NoneType"},
        f"metrics= is of type {asked[:40]}; Keras 3 takes a list.",
        f"metrics=의 타입이 {asked[:40]}입니다. Keras 3은 리스트를 받습니다.",
    )
    check.that(
        net.measures_accuracy,
        f'The compiled metrics are {list(net.metrics)}: the accuracy for integer labels, "accuracy", is not there.',
        f'컴파일한 지표는 {list(net.metrics)}이며, 정수 레이블의 정확도 "accuracy"가 없습니다.',
    )


@pytest.mark.points(0.5)
def test_folder(learner):
    """make_folder makes a folder, and leaves one alone that is there already.

    ko: make_folder는 폴더를 만들고, 이미 있는 폴더는 그대로 둡니다.
    """
    for name in ("first", "second"):
        learner.make_folder.keep(name)
        check.that(
            ours(learner, LOOK, "there")(name) is True,
            f'After make_folder("{name}") there is no folder of that name.',
            f'make_folder("{name}") 호출이 끝난 뒤에도 그런 폴더가 없습니다.',
        )
        learner.make_folder.keep(name)


@pytest.mark.points(1)
def test_callbacks(learner):
    """make_callbacks gives a checkpoint of the best model in a .keras file, and early stopping with patience 2.

    ko: make_callbacks는 가장 좋은 모델을 .keras 파일로 저장하는 체크포인트와 patience가 2인 조기 종료를 돌려줍니다.
    """
    told = ours(learner, LOOK, "told")(learner.make_callbacks.keep("here"))
    found = {each.get("type"): each for each in told if isinstance(each, dict)} if isinstance(told, list) else {}
    checkpoint, stopping = found.get("ModelCheckpoint"), found.get("EarlyStopping")
    check.that(
        checkpoint and stopping,
        f"make_callbacks must return a list of a ModelCheckpoint and an EarlyStopping; there is {sorted(found)}.",
        f"make_callbacks는 ModelCheckpoint와 EarlyStopping의 리스트를 돌려주어야 합니다(지금은 {sorted(found)}).",
    )
    path = str(checkpoint.get("filepath"))
    name = re.split(r"[/\\]", path)[-1][:80]
    check.that(
        path.endswith(".keras"),
        f"The checkpoint goes to {name}; Keras 3 saves a whole model in a file whose name ends in .keras.",
        f"체크포인트의 파일 이름이 {name}입니다. Keras 3은 모델 전체를 .keras로 끝나는 파일에 저장합니다.",
        code="E21" if OLD_FORMAT.search(path) else None,
    )
    check.that(
        re.match(r"(\./|.*/)?here[/\\]", path),
        f"The checkpoint goes to {path[:80]}, which is not in the folder that was given.",
        f"체크포인트의 경로가 {path[:80]}입니다. 전달받은 폴더 안이 아닙니다.",
    )
    check.that(
        checkpoint.get("save_best_only") is True and checkpoint.get("save_weights_only") is not True,
        "The checkpoint must save the whole model, and only where it is the best so far (save_best_only=True).",
        "체크포인트는 모델 전체를 저장하되, 지금까지 가장 좋을 때만 저장해야 합니다(save_best_only=True).",
    )
    check.that(
        checkpoint.get("monitor") == stopping.get("monitor") == "val_loss" and stopping.get("patience") == 2,
        'Both callbacks must watch "val_loss", and the early stopping must have patience 2.',
        '두 콜백은 모두 "val_loss"를 지켜보아야 하고, 조기 종료의 patience는 2여야 합니다.',
    )


@pytest.mark.limit_s(60)
@pytest.mark.points(1)
def test_runs(learner, rng):
    """The function train takes 3 epochs in batches of 32, saves a model, and warns of nothing but input_shape=.

    ko: train은 배치 32로 3 에포크(epoch)를 학습하고 모델을 저장하며, input_shape= 말고는 아무 경고도 내지 않습니다.
    """
    learner.seed(SEED)
    learner.warnings()
    kept = learner.train.keep(*digits(rng, FEW), "few")
    for said in learner.warnings():
        refuse_warning(said)
    net = check.network(kept, "train(X, y, folder)")
    check.that(
        net.parameters == PARAMETERS,
        f"train must return the model of build(); this one has {net.parameters:,} parameters.",
        f"train은 build()의 모델을 돌려주어야 합니다. 돌려준 모델의 파라미터는 {net.parameters:,}개입니다.",
    )
    steps = check.scalar(ours(learner, LOOK, "steps")(kept), "model.optimizer.iterations")
    check.that(
        steps == STEPS,
        f"On {FEW} rows train takes {steps:g} steps, expected {STEPS}: 3 epochs over four fifths of the rows, in "
        "batches of 32.",
        f"행이 {FEW}개일 때 train이 {steps:g}걸음을 갑니다. 행의 5분의 4를 배치 32로 3 에포크 동안 학습하면 "
        f"{STEPS}걸음입니다.",
    )
    listed = ours(learner, LOOK, "listed")("few")
    names = [str(name) for name in listed] if isinstance(listed, list) else []
    check.that(
        any(name.endswith(".keras") for name in names),
        "After the training there is no .keras file in the folder that train was given.",
        "학습이 끝난 뒤 train에 전달한 폴더에 .keras 파일이 없습니다.",
        code="E21" if any(map(OLD_FORMAT.search, names)) else None,
    )


@pytest.mark.slow
@pytest.mark.limit_s(90)
@pytest.mark.points(0.5)
def test_learns(learner, reference, mnist, remember):
    """Trained on 5,000 digits, the model reaches the reference's test accuracy, up to 5 points.

    ko: 숫자 5,000개로 학습하면 테스트 정확도가 기준 풀이와 5 %포인트 안에서 같습니다.
    """
    X, y = mnist.x_train[:ROWS].reshape(ROWS, 784), mnist.y_train[:ROWS].astype(np.int64)
    test, labels = mnist.x_test[:TEST_ROWS].reshape(TEST_ROWS, 784), mnist.y_test[:TEST_ROWS]

    def trained(subject):
        subject.seed(SEED)
        model = subject.train.keep(X.astype(np.float32) / 255, y, "many")
        return check.accuracy(model.predict(test, divide=255), labels, "model(X)")

    want = float(remember("accuracy", lambda: {"accuracy": np.array(trained(reference))})["accuracy"])
    right = trained(learner)
    check.figure("Test accuracy", "테스트 정확도", right, want)
    slow = right <= want - TOLERANCE and np.isclose(rate_of(learner, compiled(learner)[0]), 0.01, rtol=1e-2)
    check.that(
        right > want - TOLERANCE,
        f"The trained model is right on {100 * right:.1f} % of the test digits, the reference on {100 * want:.1f} %. "
        "Print the learning rate with which the model is really trained.",
        f"학습한 모델은 테스트 숫자의 {100 * right:.1f} %를, 기준 풀이는 {100 * want:.1f} %를 맞혔습니다. "
        "모델이 실제로 쓰는 학습률을 출력해 보세요.",
        code="E28" if slow else None,
    )
