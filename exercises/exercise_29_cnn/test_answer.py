"""Checks of mission 29, the CNN: what the model is, layer by layer, what it computes, what it learns."""

import math

import numpy as np
import pytest

from grader import check

SEED = 29
ROWS, TEST_ROWS, EPOCHS, BATCH = 6_000, 2_000, 2, 64
# Measured on MNIST over ten seeds: the first 2,000 test digits .943 to .951 (spread .009).
TOLERANCE = 0.02
SHAPES = ((26, 26, 32), (24, 24, 64), (12, 12, 64), (9216,), (128,), (10,))
WEIGHTS = ((3, 3, 1, 32), (32,), (3, 3, 32, 64), (64,), (9216, 128), (128,), (128, 10), (10,))
SAME, POOL_EARLY = "M29.same_padding", "M29.pool_early"
PLACES = (
    ("the first convolution", "첫 번째 합성곱"),
    ("the second convolution", "두 번째 합성곱"),
    ("Dense 128", "Dense 128"),
)


def built(learner):
    """A model with repeatable weights, built again by Keras, and what it is."""
    learner.seed(SEED)
    net = check.network(learner.build_cnn(), "build_cnn()")
    return net, net


def images(rng, count=3):
    """Images of random pixels: float32 in [0, 1]."""
    return rng.random((count, 28, 28, 1), dtype=np.float32)


def outputs(kept, X):
    """The model's predictions, read as numbers."""
    return check.finite(kept.predict(X), "model(X)")


def shapes_of(net):
    """What each layer gives for one image, where it differs from what went into it."""
    found = []
    before = (28, 28, 1)
    for layer in net.layers:
        after = before if layer.output is None else layer.output[1:]
        if after != before:
            found.append(after)
        before = after
    return tuple(found)


def mistake(net):
    """The code of a structure that is wrong in a known way, else None."""
    if any(layer.config.get("padding") == "same" for layer in net.layers_of("Conv2D")):
        return SAME
    kinds = [layer.type for layer in net.layers]
    last = max((at for at, kind in enumerate(kinds) if kind == "Conv2D"), default=0)
    return POOL_EARLY if any("Pooling2D" in kind for kind in kinds[:last]) else None


def require_weights(net):
    """The eight arrays of weights; fails where they are not those of the two convolutions and two Dense layers."""
    shapes = tuple(weight.shape for weight in net.weights)
    check.that(
        shapes == WEIGHTS,
        f"The weights have the shapes {listed(shapes)}; this network has {listed(WEIGHTS)}.",
        f"가중치의 모양이 {listed(shapes)}입니다. 이 신경망의 가중치는 {listed(WEIGHTS)}입니다.",
        code=mistake(net),
    )
    return net.weights


def listed(shapes):
    """Shapes as a sentence shows them."""
    return ", ".join(str(tuple(shape)).replace(",)", ")") for shape in shapes)


@pytest.mark.points(1)
def test_model(learner, rng):
    """build_cnn() returns a compiled Keras model that turns images (N, 28, 28, 1) into rows of 10.

    ko: build_cnn()은 컴파일된 Keras 모델을 돌려주며, 이 모델은 이미지 (N, 28, 28, 1)을 값이 10개인 행으로 바꿉니다.
    """
    kept, _ = built(learner)
    for count in (3, 1):
        check.shape(kept.predict(images(rng, count)), (count, 10), "model(X)")


@pytest.mark.points(1.5)
def test_parameters(learner):
    """The model has 1,199,882 parameters: 320 + 18,496 + 1,179,776 + 1,290.

    ko: 파라미터는 1,199,882개입니다. 320 + 18,496 + 1,179,776 + 1,290개입니다.
    """
    _, net = built(learner)
    counts = " + ".join(f"{sum(map(math.prod, layer.weights)):,}" for layer in net.layers if layer.weights)
    check.that(
        net.parameters == 1_199_882,
        f"The model has {net.parameters:,} parameters ({counts}), expected 1,199,882. Compare layer by layer.",
        f"파라미터가 {net.parameters:,}개({counts})입니다. 1,199,882개여야 합니다. 층마다 비교해 보세요.",
        code=mistake(net),
    )
    require_weights(net)


@pytest.mark.points(1.5)
def test_shapes(learner):
    """Layer by layer an image becomes 26 × 26 × 32, 24 × 24 × 64, 12 × 12 × 64, 9216, 128 and 10 numbers.

    ko: 이미지는 층을 지나며 26 × 26 × 32, 24 × 24 × 64, 12 × 12 × 64, 9216, 128, 10개의 수가 됩니다.
    """
    _, net = built(learner)
    found = shapes_of(net)
    at = next((at for at, (got, want) in enumerate(zip(found, SHAPES, strict=False)) if got != want), len(SHAPES))
    where = listed(found[: at + 1])
    check.that(
        found == SHAPES,
        f"The layers turn an image into {where}; expected {listed(SHAPES)}. Look at the last one that is named here: "
        "its size, its padding and its place among the layers.",
        f"이미지가 층을 지나며 {where} 모양이 됩니다. {listed(SHAPES)}의 순서여야 합니다. 여기에 마지막으로 적힌 층의 "
        "크기와 패딩과 순서를 보세요.",
        code=mistake(net),
    )


@pytest.mark.points(1.5)
def test_dropout(learner):
    """A quarter is dropped after the pooling, half after the 128 units.

    ko: 풀링 다음에서는 4분의 1을, 유닛 128개 다음에서는 절반을 버립니다.
    """
    _, net = built(learner)
    dense = [at for at, layer in enumerate(net.layers) if [len(shape) for shape in layer.weights[:1]] == [2]]
    check.that(
        len(dense) == 2,
        f"The model has {len(dense)} Dense layers, expected two: of 128 and of 10 units.",
        f"Dense 층이 {len(dense)}개입니다. 유닛이 128개인 층과 10개인 층, 둘이어야 합니다.",
    )
    flat = net.layers[dense[0]].weights[0][0]
    early, late, elsewhere = [], [], []
    for at, layer in enumerate(net.layers):
        rate = layer.config.get("rate") if layer.type == "Dropout" else None
        if isinstance(rate, int | float) and rate:
            size = math.prod(side or 0 for side in (layer.output or (0, 0))[1:])
            between = dense[0] < at < dense[1]
            (early if at < dense[0] and size == flat else late if between else elsewhere).append(float(rate))
    right = ([0.25], [0.5])
    check.that(
        (early, late) != right[::-1],
        "The rate after the pooling is 0.5 and the rate after the 128 units 0.25.",
        "풀링 다음의 비율이 0.5이고 유닛 128개 다음의 비율이 0.25입니다.",
        code="M29.dropout_swapped",
    )
    check.that(
        (early, late) == right and not elsewhere,
        f"Dropout rates after the pooling: {rates(early)[0]}; after the 128 units: {rates(late)[0]}; elsewhere: "
        f"{rates(elsewhere)[0]}. Expected one Dropout of 0.25 after the pooling and one of 0.5 after the 128 units.",
        f"드롭아웃 비율: 풀링 다음 {rates(early)[1]}, 유닛 128개 다음 {rates(late)[1]}, 그 밖의 자리 "
        f"{rates(elsewhere)[1]}. 풀링 다음에 0.25, 유닛 128개 다음에 0.5가 하나씩 있어야 합니다.",
    )


def rates(found):
    """Dropout rates as a sentence shows them, in English and Korean."""
    shown = ", ".join(f"{rate:g}" for rate in found)
    return (shown or "none", shown or "없음")


@pytest.mark.points(0.5)
def test_probabilities(learner, rng):
    """The outputs are probabilities from a softmax: no value below 0, every row sums to 1.

    ko: 출력은 소프트맥스로 얻은 확률입니다. 0보다 작은 값이 없고, 모든 행의 합이 1입니다.
    """
    kept, _ = built(learner)
    got = outputs(kept, images(rng))
    sums = got.sum(axis=-1).ravel()
    check.that(
        np.allclose(sums, 1.0, atol=1e-4) and (got >= 0).all(),
        f"The first row of the prediction sums to {sums[0]:.4g}, its smallest value is {got.min():.4g}: "
        "these are no probabilities. Softmax belongs into the model, as the activation of the last layer.",
        f"예측의 첫 행은 합이 {sums[0]:.4g}이고, 가장 작은 값은 {got.min():.4g}입니다. 확률이 아닙니다. "
        "소프트맥스를 마지막 층의 활성화로 모델 안에 넣으세요.",
    )


@pytest.mark.points(1.5)
def test_function(learner, rng):
    """ReLU follows both convolutions and the 128 units, and the pooling takes the largest pixel of each window.

    ko: 두 합성곱과 유닛 128개 다음에는 ReLU가 있고, 풀링은 윈도마다 가장 큰 픽셀을 고릅니다.
    """
    kept, net = built(learner)
    X = images(rng)
    got = outputs(kept, X)
    weights = require_weights(net)
    if gives(got, scores(X, weights)):
        return
    check.that(
        not gives(got, scores(X, weights, pool=np.mean)),
        "The pooling averages each window; this mission asks for max pooling.",
        "풀링이 윈도의 평균을 냅니다. 이 미션에서는 최대 풀링을 씁니다.",
    )
    for at, (en, ko) in enumerate(PLACES):
        for name, other in OTHERS.items():
            acts = [relu] * 3
            acts[at] = other
            check.that(
                not gives(got, scores(X, weights, acts)),
                f"The activation of {en} is {name}, not ReLU.",
                f"{ko}의 활성화가 ReLU가 아니라 {name}입니다.",
            )
    check.that(
        condition=False,
        en="The prediction is not what the weights give with two convolutions, ReLU, max pooling and two Dense layers: "
        "look at the activations, and for layers that do not belong here.",
        ko="예측이 가중치로 합성곱 두 번, ReLU, 최대 풀링, Dense 두 번을 계산한 값과 다릅니다. 활성화를 보고, "
        "필요 없는 층이 있는지도 살펴보세요.",
    )


def relu(x):
    """The rectifier, computed here."""
    return np.maximum(x, 0)


OTHERS = {"linear": lambda x: x, "sigmoid": lambda x: 0.5 * np.tanh(0.5 * x) + 0.5, "tanh": np.tanh}


def convolved(x, W, b):
    """A convolution without padding at stride 1, computed here."""
    windows = np.lib.stride_tricks.sliding_window_view(x, W.shape[:2], axis=(1, 2))
    return np.einsum("nijcuv,uvcf->nijf", windows, W, optimize=True) + b


def scores(X, weights, acts=(relu, relu, relu), pool=np.max):
    """What goes into the last activation, computed here."""
    W1, b1, W2, b2, W3, b3, W4, b4 = weights
    x = acts[0](convolved(X.astype(np.float64), W1, b1))
    x = acts[1](convolved(x, W2, b2))
    x = pool(x.reshape(len(x), 12, 2, 12, 2, 64), axis=(2, 4)).reshape(len(x), -1)
    return acts[2](x @ W3 + b3) @ W4 + b4


def gives(got, logits):
    """Whether these scores give the prediction under any usual output activation, which has a check of its own."""
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    candidates = (e / e.sum(axis=1, keepdims=True), OTHERS["sigmoid"](logits), logits, relu(logits))
    return any(got.shape == each.shape and np.allclose(got, each, rtol=1e-3, atol=1e-5) for each in candidates)


@pytest.mark.points(0.5)
def test_loss(learner, rng):
    """The compiled loss is the cross-entropy for integer labels, on probabilities.

    ko: 컴파일한 손실은 정수 레이블과 확률을 받는 교차 엔트로피입니다.
    """
    kept, net = built(learner)
    loss = net.loss
    check.that(
        loss.known,
        f'Keras has no loss named "{loss.written}"; fit() would fail with it.',
        f'Keras에 "{loss.written}"(이)라는 손실은 없습니다. fit()을 부르면 오류가 납니다.',
    )
    check.that(
        loss.name != "categorical_crossentropy",
        "categorical_crossentropy expects one-hot labels; the labels here are integers.",
        "categorical_crossentropy는 원-핫 레이블을 기대합니다. 여기의 레이블은 정수입니다.",
        code="E38",
    )
    check.that(
        loss.name == "sparse_categorical_crossentropy",
        f"The loss is {loss.written or 'missing'}; one of ten classes, given as an integer, needs a cross-entropy.",
        f"손실이 {loss.written or '없음'}입니다. 열 클래스 가운데 하나를 정수로 받으려면 교차 엔트로피가 필요합니다.",
    )
    sums = outputs(kept, images(rng)).sum(axis=-1)
    check.that(
        not loss.from_logits or not np.allclose(sums, 1.0, atol=1e-4),
        "The loss says from_logits=True, but the model already gives probabilities: softmax would come twice.",
        "손실은 from_logits=True라고 하는데 모델의 출력은 이미 확률입니다. 소프트맥스가 두 번 들어갑니다.",
    )


@pytest.mark.points(0.5)
def test_compiled(learner):
    """The optimizer is Adam at its default rate, and accuracy is a metric.

    ko: 옵티마이저는 기본 학습률의 Adam이고, 정확도를 지표로 컴파일합니다.
    """
    _, net = built(learner)
    check.that(
        net.optimizer.name == "Adam",
        f"The compiled optimizer is {net.optimizer.name or 'one of your own'}; this mission asks for Adam.",
        f"컴파일한 옵티마이저가 {net.optimizer.name or '직접 만든 것'}입니다. 이 미션에서는 Adam을 씁니다.",
    )
    rate = net.optimizer.learning_rate
    check.that(
        abs(rate - 0.001) < 1e-6,
        f"The learning rate of Adam is {rate:g}; this mission asks for its default.",
        f"Adam의 학습률이 {rate:g}입니다. 이 미션에서는 기본값을 씁니다.",
    )
    check.that(
        net.measures_accuracy,
        f"The compiled metrics are {list(net.metrics)}: none is the accuracy for integer labels. "
        'Name it "accuracy" in the list.',
        f'컴파일한 지표는 {list(net.metrics)}이며, 정수 레이블의 정확도가 없습니다. 리스트에 "accuracy"를 넣으세요.',
    )


@pytest.mark.slow
@pytest.mark.limit_s(120)
@pytest.mark.points(1.5)
def test_learns(learner, reference, mnist, remember):
    """Two epochs on 6,000 digits reach the reference's test accuracy, up to 2 points.

    ko: 숫자 6,000개로 2 에포크를 학습하면 테스트 정확도가 기준 풀이와 2 %포인트 안에서 같습니다.
    """
    kept, net = built(learner)
    check.that(
        shapes_of(net) == SHAPES and net.parameters == 1_199_882,
        f"The model is not trained: it has {net.parameters:,} parameters and is another network than this mission's.",
        f"모델을 학습시키지 않았습니다. 파라미터가 {net.parameters:,}개로, 이 미션의 신경망이 아닙니다.",
        code=mistake(net),
    )
    X, Y = mnist.x_train[:ROWS, ..., None], mnist.y_train[:ROWS].astype(np.int64)
    test, labels = mnist.x_test[:TEST_ROWS, ..., None], mnist.y_test[:TEST_ROWS]

    def train(subject, model):
        subject.store(X=X, Y=Y)
        return model.fit(data=("X", "Y"), epochs=EPOCHS, batch_size=BATCH, divide=255)

    def compute():
        model, _ = built(reference)
        history = train(reference, model)
        accuracy = check.accuracy(model.predict(test, divide=255), labels, "model(X)")
        return {"accuracy": np.array(accuracy), "loss": np.array(history["loss"])}

    known = remember("cnn_training", compute)
    want = float(known["accuracy"])
    check.live("loss", known["loss"])
    history = train(learner, kept)
    check.curve("loss", history.get("loss"), known["loss"])
    check.keep_network(lambda shown: kept.predict(shown[..., None], divide=255))
    right = check.accuracy(kept.predict(test, divide=255), labels, "model(X)", digits=range(TEST_ROWS))
    check.figure("Test accuracy", "테스트 정확도", right, want)
    check.that(
        right > want - TOLERANCE,
        f"After two epochs the model is right on {100 * right:.1f} % of the test digits, the reference on "
        f"{100 * want:.1f} %. Compare layers, optimizer and loss with the mission.",
        f"2 에포크를 학습한 모델은 테스트 숫자의 {100 * right:.1f} %를, 기준 풀이는 {100 * want:.1f} %를 맞혔습니다. "
        "층과 옵티마이저와 손실을 미션과 비교해 보세요.",
    )
