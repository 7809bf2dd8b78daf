"""Checks of mission 25: deep networks of many kinds, which may differ in one factor only, and their gradients.

Most checks build several networks, so they are marked slow: mistakes are told by what is found, not by variants.
"""

import itertools

import numpy as np
import pytest

from grader import check

SEED = 25
ROWS, TEST_ROWS, EPOCHS, BATCH = 12_000, 10_000, 2, 64
# Measured on MNIST over ten seeds: five ReLU layers .825 to .923, which is why the tolerance is wide. Five sigmoid
# layers .103 to .114 (two seeds), ReLU with a learning rate of 0.001 .18 (one seed).
TOLERANCE = 0.2
GAP = 100
SHARED, OFF_BY_ONE, E14, E15 = "M25.layer_shared", "M25.off_by_one", "E14", "E15"
# Runs beside the answer: whether one layer object stands at several places of a model.
SOURCE_SHARED = """
def shared(model):
    if not hasattr(model, "get_config") or not hasattr(model, "layers"):
        return False
    if len({id(layer) for layer in model.layers}) < len(model.layers):
        return True
    return any(len(layer.get("inbound_nodes", ())) > 1 for layer in model.get_config().get("layers", []))
"""
# Runs beside the answer: a network of given weights, for grad_norms alone.
SOURCE_MAKE = """
def make(weights, activations):
    import keras
    model = keras.Sequential([keras.Input((len(weights[0]),))])
    for bias, activation in zip(weights[1::2], activations):
        model.add(keras.layers.Dense(len(bias), activation=activation))
    model.set_weights(weights)
    model.compile(keras.optimizers.SGD(learning_rate=0.1), "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
"""


def softmax(x):
    """Probabilities of each row, computed here."""
    e = np.exp(x - x.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def sigmoid(x):
    """The logistic function, computed here."""
    return 0.5 * np.tanh(0.5 * x) + 0.5


ACTIVATIONS = {
    "sigmoid": sigmoid,
    "relu": lambda x: np.maximum(x, 0),
    "tanh": np.tanh,
    "softmax": softmax,
    "linear": lambda x: x,
}
SLOPES = {"sigmoid": lambda z: z * (1 - z), "relu": lambda z: (z > 0).astype(float), "tanh": lambda z: 1 - z**2}


def built(learner, act, n_hidden, last):
    """A model with repeatable weights, still in the worker, and what it is."""
    learner.seed(SEED)
    call = f'build_deep("{act}", {n_hidden}, "{last}")'
    kept = learner.build_deep.keep(act, n_hidden, last)
    check.that(
        not learner.define(SOURCE_SHARED, "shared").method("__call__")(kept),
        f"In the model of {call} one and the same layer stands at several places: they share one W and one b. "
        "Make a new Dense for every layer.",
        f"{call}의 모델에서 층 객체 하나가 여러 자리에 쓰였습니다. 그래서 여러 층이 W와 b 하나를 함께 씁니다. 층마다 "
        "Dense를 새로 만드세요.",
        code=SHARED,
    )
    return kept, check.network(kept, call)


def hidden_layers(net):
    """How many hidden layers there are; fails where the weights are not those of Dense layers after 784 inputs."""
    shapes = [weight.shape for weight in net.weights]
    chain = len(shapes) >= 2 and len(shapes) % 2 == 0 and shapes[0][:1] == (784,) and shapes[-1] == (10,)
    chain = chain and all(len(W) == 2 and W[1:] == b for W, b in zip(shapes[::2], shapes[1::2], strict=True))
    chain = chain and all(W[1] == 128 for W in shapes[:-2:2])
    check.that(
        chain,
        f"The weights have the shapes {shapes}; Dense layers have W1 (784, 128), b1 (128,), then W (128, 128), "
        "b (128,) for every further hidden layer, and W (128, 10), b (10,) at the end.",
        f"가중치의 모양이 {shapes}입니다. Dense 층이라면 W1 (784, 128), b1 (128,)로 시작해서 은닉층이 하나 늘 때마다 "
        "W (128, 128), b (128,)가 더해지고, W (128, 10), b (10,)으로 끝나야 합니다.",
    )
    return len(shapes) // 2 - 1


def layer_outputs(weights, X, activations):
    """What every layer of such a network gives, the inputs first, computed here."""
    z = [X.astype(np.float64)]
    for W, b, name in zip(weights[::2], weights[1::2], activations, strict=True):
        z.append(ACTIVATIONS[name](z[-1] @ W + b))
    return z


def activations_of(net, X):
    """The hidden and the output activation that explain the model's outputs; None and None where no pair does."""
    depth = hidden_layers(net)
    got = check.finite(net.predict(X), "model(X)")
    for hidden in ("sigmoid", "relu", "tanh", "linear"):
        *_, z = layer_outputs(net.weights[:-2], X, [hidden] * depth)
        scores = z @ net.weights[-2] + net.weights[-1]
        for last, function in ACTIVATIONS.items():
            if got.shape == scores.shape and np.allclose(got, function(scores), rtol=1e-3, atol=1e-5):
                return hidden, last
    return None, None


def norms_of(weights, activations, X, Y):
    """The norms of the kernels' gradients, by backpropagation here."""
    *inner, probabilities = layer_outputs(weights, X, activations)
    d = (probabilities - np.eye(probabilities.shape[1])[Y]) / len(X)
    norms = []
    for at in range(len(inner) - 1, -1, -1):
        norms.append(float(np.sqrt(np.sum((inner[at].T @ d) ** 2))))
        if at:
            d = (d @ weights[2 * at].T) * SLOPES[activations[at - 1]](inner[at])
    return norms[::-1]


def rows(rng, count=40):
    """Rows like images: float32 in [0, 1]."""
    return rng.random((count, 784), dtype=np.float32)


@pytest.mark.points(0.5)
def test_model(learner, rng):
    """build_deep returns a compiled Keras model that turns rows of 784 numbers into rows of 10.

    ko: build_deep은 컴파일된 Keras 모델을 돌려주며, 이 모델은 값이 784개인 행을 값이 10개인 행으로 바꿉니다.
    """
    _, net = built(learner, "sigmoid", 1, "softmax")
    for count in (3, 1):
        check.shape(net.predict(rows(rng, count)), (count, 10), "model(X)")


@pytest.mark.slow
@pytest.mark.points(1.5)
def test_parameters(learner):
    """Three hidden layers make 134,794 parameters, five make 167,818, whatever their activation is.

    ko: 은닉층이 셋이면 파라미터가 134,794개, 다섯이면 167,818개입니다. 활성화와는 상관없습니다.
    """
    for act, n_hidden, last, want in (("sigmoid", 3, "sigmoid", 134_794), ("relu", 5, "softmax", 167_818)):
        _, net = built(learner, act, n_hidden, last)
        call, depth = f'build_deep("{act}", {n_hidden}, "{last}")', hidden_layers(net)
        check.that(
            depth == n_hidden,
            f"{call} has {depth} hidden layers ({net.parameters:,} parameters); asked for are {n_hidden} and {want:,}.",
            f"{call}의 은닉층이 {depth}개입니다(파라미터 {net.parameters:,}개). {n_hidden}개, {want:,}개여야 합니다.",
            code=OFF_BY_ONE if abs(depth - n_hidden) == 1 else None,
        )
        check.that(
            net.parameters == want,
            f"{call} has {net.parameters:,} parameters, expected {want:,}.",
            f"{call}의 파라미터가 {net.parameters:,}개입니다. {want:,}개여야 합니다.",
        )


@pytest.mark.slow
@pytest.mark.points(1.5)
def test_depth(learner):
    """The argument n_hidden alone decides how many hidden layers there are, for every activation.

    ko: 은닉층의 수는 인수 n_hidden만으로 정해집니다. 활성화가 무엇이든 같습니다.
    """
    acts, counts = ("sigmoid", "relu"), (1, 4)
    depths = {(act, n): hidden_layers(built(learner, act, n, "softmax")[1]) for n in counts for act in acts}
    for n in counts:
        first, second = (depths[act, n] for act in acts)
        check.that(
            first == second,
            f"With n_hidden = {n}, the network has {first} hidden layers for sigmoid and {second} for ReLU: "
            "two things change at once, and nobody can tell which of them made the difference.",
            f"n_hidden = {n}일 때 은닉층이 시그모이드에서는 {first}개, ReLU에서는 {second}개입니다. 두 가지가 한꺼번에 "
            "바뀌면 어느 쪽 덕분인지 알 수 없습니다.",
            code=E15,
        )
    found = [depths[acts[0], n] for n in counts]
    off = {depth - n for depth, n in zip(found, counts, strict=True)}
    check.that(
        off == {0},
        f"For n_hidden = 1 and 4 there are {found[0]} and {found[1]} hidden layers.",
        f"n_hidden이 1, 4일 때 은닉층이 {found[0]}, {found[1]}개입니다.",
        code=OFF_BY_ONE if off in ({1}, {-1}) else None,
    )


@pytest.mark.slow
@pytest.mark.points(1)
def test_hidden(learner, rng):
    """Every hidden layer uses act: the model computes what its weights give with that activation.

    ko: 모든 은닉층이 act를 씁니다. 모델의 예측은 그 가중치와 활성화로 계산한 것과 같습니다.
    """
    for act in ("sigmoid", "relu", "tanh"):
        _, net = built(learner, act, 2, "softmax")
        found, _ = activations_of(net, rows(rng))
        check.that(
            found == act,
            f'With act = "{act}" the hidden layers compute '
            + (f"with {found}." if found else f"something that is not {act} throughout."),
            f'act = "{act}"인데 은닉층이 '
            + (f"{found}로 계산합니다." if found else f"모두 {act}로 계산하지는 않습니다."),
        )


@pytest.mark.slow
@pytest.mark.points(1.5)
def test_last(learner, rng):
    """The output layer uses last, whatever act is; with softmax every row sums to 1.

    ko: 출력층은 act가 무엇이든 last를 씁니다. 소프트맥스라면 모든 행의 합이 1입니다.
    """
    calls = (("relu", "softmax"), ("sigmoid", "softmax"), ("relu", "sigmoid"))
    found = [activations_of(built(learner, act, 2, last)[1], rows(rng))[1] for act, last in calls]
    for (act, last), got in zip(calls, found, strict=True):
        check.that(
            got is not None,
            f'The outputs of build_deep("{act}", 2, "{last}") are not what its weights give, whichever activation the '
            "output has: look for hidden layers that differ from each other, and for layers that do not belong here.",
            f'출력층의 활성화가 무엇이든 build_deep("{act}", 2, "{last}")의 출력이 그 가중치로 계산한 값과 다릅니다. '
            "서로 다른 은닉층이나 필요 없는 층이 있는지 살펴보세요.",
        )
    after_relu, after_sigmoid = found[:2]
    check.that(
        not after_relu == after_sigmoid == "sigmoid",
        'With last = "softmax" the outputs are ten sigmoids: each lies between 0 and 1, but a row does not sum to 1.',
        'last = "softmax"인데 출력이 시그모이드 열 개입니다. 하나하나는 0과 1 사이지만 한 행의 합이 1이 되지 않습니다.',
        code=E14,
    )
    check.that(
        after_relu == after_sigmoid,
        f'With last = "softmax" the output layer uses {after_relu} after ReLU layers and {after_sigmoid} after sigmoid '
        "layers: it changes together with them.",
        f'last = "softmax"인데 출력층의 활성화가 ReLU 층 다음에서는 {after_relu}, 시그모이드 층 다음에서는 '
        f"{after_sigmoid}입니다. 은닉층과 함께 바뀌고 있습니다.",
        code=E15,
    )
    for (_, last), got in zip(calls, found, strict=True):
        check.that(
            got == last,
            f'With last = "{last}" the output layer uses {got}.',
            f'last = "{last}"인데 출력층의 활성화가 {got}입니다.',
        )


@pytest.mark.slow
@pytest.mark.points(1.5)
def test_compiled(learner):
    """Every network is compiled alike: SGD with learning rate 0.1, cross-entropy for integer labels, accuracy.

    ko: 모든 신경망을 똑같이 컴파일합니다. 학습률 0.1의 SGD, 정수 레이블을 받는 교차 엔트로피, 정확도를 씁니다.
    """
    calls = (("sigmoid", 3, "softmax"), ("relu", 3, "softmax"), ("relu", 5, "sigmoid"))
    nets = [built(learner, *call)[1] for call in calls]
    ways = [(net.optimizer.name, round(net.optimizer.learning_rate, 6), net.loss.name) for net in nets]
    for call, way in zip(calls, ways, strict=True):
        check.that(
            way == ways[0],
            f"build_deep{call} is compiled with {way[0]}, rate {way[1]:g}, {way[2]}, but build_deep{calls[0]} with "
            f"{ways[0][0]}, rate {ways[0][1]:g}, {ways[0][2]}: no argument asks for that difference.",
            f"build_deep{call}: {way[0]}, 학습률 {way[1]:g}, {way[2]}(으)로 컴파일했지만, build_deep{calls[0]}: "
            f"{ways[0][0]}, 학습률 {ways[0][1]:g}, {ways[0][2]}입니다. 이런 차이를 바라는 인수는 없습니다.",
            code=E15,
        )
    name, rate, _ = ways[0]
    momentum = nets[0].optimizer.config.get("momentum")
    check.that(
        name == "SGD" and rate == 0.1 and not momentum,
        f"The optimizer is {name or 'none of Keras'} with the learning rate {rate:g}"
        f"{', with momentum' if momentum else ''}; this mission asks for plain SGD with 0.1.",
        f"옵티마이저가 {name or 'Keras에 없는 것'}, 학습률이 {rate:g}입니다{'(모멘텀 있음)' if momentum else ''}. "
        "이 미션에서는 모멘텀 없는 SGD에 학습률 0.1을 씁니다.",
    )
    require_loss(nets[0])
    check.that(
        nets[0].measures_accuracy,
        f'The compiled metrics are {list(nets[0].metrics)}: name "accuracy" in the list.',
        f'컴파일한 지표는 {list(nets[0].metrics)}입니다. 리스트에 "accuracy"를 넣으세요.',
    )


def require_loss(net):
    """Fail where the compiled loss is not the cross-entropy for integer labels on probabilities."""
    loss = net.loss
    check.that(
        loss.known,
        f'Keras has no loss named "{loss.written}"; fit() would fail with it.',
        f'Keras에 "{loss.written}"(이)라는 손실은 없습니다. fit()을 부르면 오류가 납니다.',
    )
    check.that(
        loss.name == "sparse_categorical_crossentropy" and not loss.from_logits,
        f"The loss is {loss.written}{' with from_logits=True' if loss.from_logits else ''}; labels are integers here, "
        "and outputs are probabilities: sparse_categorical_crossentropy.",
        f"손실이 {loss.written}{'(from_logits=True)' if loss.from_logits else ''}입니다. 여기서는 레이블이 정수이고 "
        "출력이 확률이므로 sparse_categorical_crossentropy를 씁니다.",
    )


@pytest.mark.points(1.5)
def test_grad_norms(learner, rng):
    """grad_norms gives the L2 norm of each kernel's gradient, first layer to last, and leaves the weights alone.

    ko: grad_norms는 커널마다 기울기의 L2 노름을 첫 층부터 마지막 층까지 차례로 돌려주며, 가중치는 바꾸지 않습니다.
    """
    make = learner.define(SOURCE_MAKE, "make").method("__call__")
    for n, sizes, activations in (
        (7, (6, 5, 4, 3), ("relu", "tanh", "softmax")),
        (4, (5, 8, 3, 6, 4), ("sigmoid", "relu", "sigmoid", "softmax")),
        (1, (3, 4, 10), ("tanh", "softmax")),
    ):
        weights = []
        for rows_in, columns in itertools.pairwise(sizes):
            weights += [rng.normal(size=(rows_in, columns)), rng.uniform(0.1, 0.5, size=columns)]
        weights = [each.astype(np.float32) for each in weights]
        X, Y = rng.normal(size=(n, sizes[0])).astype(np.float32), rng.integers(0, sizes[-1], size=n)
        model = make.keep(weights, list(activations))
        want = norms_of([each.astype(np.float64) for each in weights], activations, X, Y)
        got = learner.grad_norms(model, X, Y)
        after = model.method("get_weights")()
        check.that(
            isinstance(after, list) and all(map(np.array_equal, after, weights)),
            "After grad_norms the model's weights are others than before: it must only measure, not train.",
            "grad_norms를 부른 뒤 모델의 가중치가 달라졌습니다. 재기만 하고 학습하면 안 됩니다.",
        )
        judge_norms(check.finite(got, "grad_norms(model, x, y)"), want, n)


def judge_norms(got, want, n):
    """Compare norms with the right ones, and name what they are instead."""
    name, layers = "grad_norms(model, x, y)", len(want)
    check.that(
        got.shape != (2 * layers,),
        f"{name} gives {2 * layers} numbers for {layers} Dense layers: leave the biases out.",
        f"{name}: Dense 층은 {layers}개인데 값이 {2 * layers}개입니다. 편향은 빼세요.",
    )
    check.shape(got, (layers,), name)
    for other, en, ko in (
        (
            want[::-1],
            "runs from the last layer to the first: turn it round.",
            "마지막 층부터 나열했습니다. 뒤집으세요.",
        ),
        (np.square(want), "holds the sums of squares: the root is missing.", "제곱의 합입니다. 제곱근이 빠졌습니다."),
    ):
        check.that(not np.allclose(got, other, rtol=1e-3), f"{name} {en}", f"{name}: {ko}")
    check.close(got, want, name, rtol=1e-3, factors={"N": n})


@pytest.mark.slow
@pytest.mark.points(0.5)
def test_vanishing(learner, reference, mnist, remember):
    """In five hidden layers of sigmoids hardly any gradient reaches the first one; with ReLU it does.

    ko: 시그모이드 은닉층이 다섯이면 기울기가 첫 층까지 거의 오지 못하지만, ReLU에서는 옵니다.
    """
    X = mnist.x_train[:256].reshape(-1, 784).astype(np.float32) / 255
    Y = mnist.y_train[:256].astype(np.int64)

    def ratio(subject, act):
        kept, net = built(subject, act, 5, "softmax")
        norms = check.shape(subject.grad_norms(kept, X, Y), (hidden_layers(net) + 1,), "grad_norms(model, x, y)")
        return float(norms[0] / norms[-1]) if norms[-1] else float("nan")

    known = remember("first_to_last", lambda: {act: np.array(ratio(reference, act)) for act in ("sigmoid", "relu")})
    found = {act: ratio(learner, act) for act in ("sigmoid", "relu")}
    for act, said in (("sigmoid", "시그모이드"), ("relu", "ReLU")):
        check.figure(f"First/last gradient, {act}", f"첫 층/마지막 층 기울기, {said}", found[act], float(known[act]))
    # Ten seeds: 0.0011 to 0.0019 with sigmoid, 2.5 to 3.3 with ReLU.
    check.that(
        found["relu"] > GAP * found["sigmoid"],
        f"The first layer's gradient is {found['sigmoid']:.2g} of the last one's with sigmoid and "
        f"{found['relu']:.2g} with ReLU. Five sigmoids must lose far more on the way.",
        f"첫 층의 기울기가 마지막 층의 {found['sigmoid']:.2g}배(시그모이드), {found['relu']:.2g}배(ReLU)입니다. "
        "시그모이드 다섯 층이라면 오는 길에 훨씬 더 줄어들어야 합니다.",
    )


@pytest.mark.slow
@pytest.mark.limit_s(60)
@pytest.mark.points(0.5)
def test_learns(learner, reference, mnist, remember):
    """Trained alike on 12,000 digits, five ReLU layers reach the reference's accuracy; sigmoids do not get going.

    ko: 숫자 12,000개로 똑같이 학습하면 ReLU 다섯 층은 기준 풀이만큼 맞히고, 시그모이드 다섯 층은 출발조차 못 합니다.
    """
    X, Y = mnist.x_train[:ROWS].reshape(ROWS, 784), mnist.y_train[:ROWS].astype(np.int64)
    test, labels = mnist.x_test[:TEST_ROWS].reshape(TEST_ROWS, 784), mnist.y_test[:TEST_ROWS]

    def trained(subject, act):
        _, net = built(subject, act, 5, "softmax")
        require_loss(net)
        subject.store(X=X, Y=Y)
        history = net.fit(data=("X", "Y"), epochs=EPOCHS, batch_size=BATCH, divide=255)
        return net, history["loss"]

    def right(net, **options):
        return check.accuracy(net.predict(test, divide=255), labels, "model(X)", **options)

    def compute():
        net, loss = trained(reference, "relu")
        return {"relu": np.array(right(net)), "loss": np.array(loss),
                "sigmoid": np.array(right(trained(reference, "sigmoid")[0]))}  # fmt: skip

    known = remember("deep_training", compute)
    flat = right(trained(learner, "sigmoid")[0])
    check.live("loss", known["loss"])
    net, loss = trained(learner, "relu")
    check.curve("loss", loss, known["loss"])
    check.keep_network(lambda images: net.predict(images.reshape(-1, 784), divide=255))
    steep, want = right(net, digits=range(TEST_ROWS)), float(known["relu"])
    check.figure("Test accuracy, ReLU", "테스트 정확도, ReLU", steep, want)
    check.figure("Test accuracy, sigmoid", "테스트 정확도, 시그모이드", flat, float(known["sigmoid"]))
    check.that(
        steep > want - TOLERANCE,
        f"After two epochs the ReLU network is right on {100 * steep:.1f} % of the test digits, the reference on "
        f"{100 * want:.1f} %. Compare activations, optimizer and learning rate with the mission.",
        f"2 에포크를 학습한 ReLU 신경망은 테스트 숫자의 {100 * steep:.1f} %를, 기준 풀이는 {100 * want:.1f} %를 "
        "맞혔습니다. 활성화, 옵티마이저, 학습률을 미션과 비교해 보세요.",
    )
