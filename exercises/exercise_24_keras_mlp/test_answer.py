"""Checks of mission 24, the first network in Keras: what the model is, what it computes, what it learns."""

import numpy as np
import pytest

from grader import check

SEED = 24
ROWS, TEST_ROWS, EPOCHS, BATCH = 12_000, 10_000, 3, 32
# Measured on MNIST over ten seeds: Adam .908 to .914 (spread .006), SGD(0.1) .893 to .897, RMSprop .911 to .914,
# SGD(0.01) .717 to .774.
TOLERANCE = 0.02
LINEAR = "M24.linear_hidden"


def built(learner, *args, **kwargs):
    """A model with repeatable weights."""
    learner.seed(SEED)
    call = ", ".join([*map(str, args), *(f"{name}={value}" for name, value in kwargs.items())])
    return check.network(learner.build_mlp(*args, **kwargs), f"build_mlp({call})")


def rows(rng, count=40):
    """Rows like images: float32 in [0, 1]."""
    return rng.random((count, 784), dtype=np.float32)


def outputs(net, X):
    """The model's predictions, read as numbers."""
    return check.finite(net.predict(X), "model(X)")


def softmax(x):
    """Probabilities of each row, computed here."""
    e = np.exp(x - x.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def sigmoid(x):
    """The logistic function, computed here."""
    return 0.5 * np.tanh(0.5 * x) + 0.5


def dense_weights(net):
    """W1, b1, W2, b2; fails where the weights are not those of two Dense layers."""
    shapes = [weight.shape for weight in net.weights]
    fits = (
        [len(shape) for shape in shapes] == [2, 1, 2, 1]
        and shapes[0][0] == 784
        and shapes[0][1:] == shapes[1] == shapes[2][:1]
        and shapes[2][1:] == shapes[3]
    )
    check.that(
        fits,
        f"The weights have the shapes {shapes}; two Dense layers after 784 inputs have W1 (784, hidden), b1 (hidden,), "
        "W2 (hidden, 10), b2 (10,).",
        f"가중치의 모양이 {shapes}입니다. 입력 784개 뒤에 Dense 층이 둘이면 W1 (784, hidden), b1 (hidden,), "
        "W2 (hidden, 10), b2 (10,)이어야 합니다.",
    )
    return net.weights


@pytest.mark.points(1)
def test_model(learner, rng):
    """build_mlp() returns a compiled Keras model that turns rows of 784 numbers into rows of 10.

    ko: build_mlp()은 컴파일된 Keras 모델을 돌려주며, 이 모델은 값이 784개인 행을 값이 10개인 행으로 바꿉니다.
    """
    net = built(learner)
    for count in (3, 1):
        check.shape(net.predict(rows(rng, count)), (count, 10), "model(X)")


@pytest.mark.points(2)
def test_parameters(learner):
    """The model has 39,760 parameters: 784 · 50 + 50 in the hidden layer, 50 · 10 + 10 in the output layer.

    ko: 파라미터는 39,760개입니다. 은닉층에 784 · 50 + 50개, 출력층에 50 · 10 + 10개가 있습니다.
    """
    net = built(learner)
    check.that(
        net.parameters == 39_760,
        f"The model has {net.parameters:,} parameters, expected 39,760: 784 inputs, 50 hidden units, 10 outputs, "
        "and a bias for each unit.",
        f"파라미터가 {net.parameters:,}개입니다. 입력 784개, 은닉 유닛 50개, 출력 10개에 유닛마다 편향이 하나씩 있으면 "
        "39,760개입니다.",
    )
    dense_weights(net)


@pytest.mark.points(1)
def test_width(learner):
    """The argument hidden decides the width of the hidden layer, by position or by name.

    ko: 인수 hidden이 은닉층의 너비를 정합니다. 위치로 전달해도 이름으로 전달해도 같습니다.
    """
    nets = {17: built(learner, 17), 31: built(learner, hidden=31)}
    widths = {hidden: net.weights[0].shape[-1] for hidden, net in nets.items()}
    check.that(
        widths[17] != widths[31],
        f"The hidden layer has {widths[17]} units for hidden = 17 and for hidden = 31: the argument is not used.",
        f"hidden이 17일 때도 31일 때도 은닉층의 유닛이 {widths[17]}개입니다. 인수가 쓰이지 않고 있습니다.",
        code="M24.width_ignored",
    )
    for hidden, net in nets.items():
        want = 784 * hidden + hidden + hidden * 10 + 10
        check.that(
            net.parameters == want,
            f"For hidden = {hidden} the model has {net.parameters:,} parameters, expected {want:,}.",
            f"hidden = {hidden}일 때 파라미터가 {net.parameters:,}개입니다. {want:,}개여야 합니다.",
        )


@pytest.mark.points(1.5)
def test_probabilities(learner, rng):
    """The outputs are probabilities from a softmax: no value below 0, every row sums to 1.

    ko: 출력은 소프트맥스로 얻은 확률입니다. 0보다 작은 값이 없고, 모든 행의 합이 1입니다.
    """
    net = built(learner)
    got = outputs(net, rows(rng))
    sums = got.sum(axis=-1).ravel()
    check.that(
        np.allclose(sums, 1.0, atol=1e-4) and (got >= 0).all(),
        f"The first row of the prediction sums to {sums[0]:.4g}, its smallest value is {got.min():.4g}: "
        "these are no probabilities. Softmax belongs into the model, as the activation of the last layer.",
        f"예측의 첫 행은 합이 {sums[0]:.4g}이고, 가장 작은 값은 {got.min():.4g}입니다. 확률이 아닙니다. "
        "소프트맥스를 마지막 층의 활성화로 모델 안에 넣으세요.",
    )


@pytest.mark.points(1.5)
def test_hidden_sigmoid(learner, rng):
    """The hidden layer is a sigmoid: the model computes what its weights give with X · W1 + b1, σ, · W2 + b2.

    ko: 은닉층은 시그모이드입니다. 모델의 예측은 그 가중치로 X · W1 + b1, σ, · W2 + b2를 계산한 것과 같습니다.
    """
    net = built(learner)
    X = rows(rng)
    got = outputs(net, X)
    W1, b1, W2, b2 = dense_weights(net)
    a1 = X.astype(np.float64) @ W1 + b1
    hidden = {"sigmoid": sigmoid(a1), "linear": a1, "relu": np.maximum(a1, 0), "tanh": np.tanh(a1)}
    found = next((name for name, z in hidden.items() if _gives(got, z @ W2 + b2)), None)
    check.that(
        found != "linear",
        "The hidden layer computes X · W1 + b1 and nothing more: it has no activation.",
        "은닉층이 X · W1 + b1만 계산합니다. 활성화 함수가 없습니다.",
        code=LINEAR,
    )
    check.that(
        found == "sigmoid",
        f"The hidden layer is {found}; this mission asks for sigmoid."
        if found
        else "The prediction is not what W1, b1, a sigmoid, W2 and b2 give: look at the hidden layer's activation, "
        "and for layers that do not belong here.",
        f"은닉층의 활성화가 {found}입니다. 이 미션에서는 시그모이드를 씁니다."
        if found
        else "예측이 W1, b1, 시그모이드, W2, b2로 계산한 값과 다릅니다. 은닉층의 활성화를 보고, "
        "필요 없는 층이 있는지도 살펴보세요.",
    )


def _gives(got, logits):
    """Whether these scores give the prediction under any usual output activation, which has a check of its own."""
    candidates = (softmax(logits), sigmoid(logits), logits, np.maximum(logits, 0))
    return any(got.shape == each.shape and np.allclose(got, each, rtol=1e-3, atol=1e-5) for each in candidates)


@pytest.mark.points(1)
def test_loss(learner, rng):
    """The compiled loss is the cross-entropy for integer labels, on probabilities.

    ko: 컴파일한 손실은 정수 레이블과 확률을 받는 교차 엔트로피입니다.
    """
    net = built(learner)
    loss = net.loss
    check.that(
        loss.known,
        f'Keras has no loss named "{loss.written}"; fit() would fail with it.',
        f'Keras에 "{loss.written}"(이)라는 손실은 없습니다. fit()을 부르면 오류가 납니다.',
        code="E26",
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
    sums = outputs(net, rows(rng, 4)).sum(axis=-1)
    check.that(
        not loss.from_logits or not np.allclose(sums, 1.0, atol=1e-4),
        "The loss says from_logits=True, but the model already gives probabilities: softmax would come twice.",
        "손실은 from_logits=True라고 하는데 모델의 출력은 이미 확률입니다. 소프트맥스가 두 번 들어갑니다.",
    )


@pytest.mark.points(0.5)
def test_metric(learner):
    """Accuracy is compiled as a metric.

    ko: 정확도를 지표로 컴파일합니다.
    """
    net = built(learner)
    check.that(
        net.measures_accuracy,
        f"The compiled metrics are {list(net.metrics)}: none is the accuracy for integer labels. "
        'Name it "accuracy" in the list.',
        f'컴파일한 지표는 {list(net.metrics)}이며, 정수 레이블의 정확도가 없습니다. 리스트에 "accuracy"를 넣으세요.',
    )


@pytest.mark.slow
@pytest.mark.limit_s(30)
@pytest.mark.points(1.5)
def test_learns(learner, reference, mnist, remember):
    """Three epochs on 12,000 digits reach the reference's test accuracy, up to 2 points.

    ko: 숫자 12,000개로 3 에포크를 학습하면 테스트 정확도가 기준 풀이와 2 %포인트 안에서 같습니다.
    """
    net = built(learner)
    optimizer = net.optimizer
    check.that(
        optimizer.name != "SGD" or optimizer.config.get("momentum") or abs(optimizer.learning_rate - 0.01) > 1e-4,
        "The compiled optimizer is SGD with the learning rate 0.01: in three epochs it only reaches about 76 %.",
        "컴파일한 옵티마이저가 학습률 0.01의 SGD입니다. 3 에포크로는 76 % 정도밖에 맞히지 못합니다.",
        code="E28",
    )
    X, Y = mnist.x_train[:ROWS].reshape(ROWS, 784), mnist.y_train[:ROWS].astype(np.int64)
    test, labels = mnist.x_test[:TEST_ROWS].reshape(TEST_ROWS, 784), mnist.y_test[:TEST_ROWS]

    def train(subject, model):
        subject.store(X=X, Y=Y)
        return model.fit(data=("X", "Y"), epochs=EPOCHS, batch_size=BATCH, divide=255)

    def compute():
        model = built(reference)
        history = train(reference, model)
        accuracy = check.accuracy(model.predict(test, divide=255), labels, "model(X)")
        return {"accuracy": np.array(accuracy), "loss": np.array(history["loss"])}

    known = remember("mlp_training", compute)
    want = float(known["accuracy"])
    check.live("loss", known["loss"])
    history = train(learner, net)
    check.curve("loss", history.get("loss"), known["loss"])
    check.keep_network(lambda images: net.predict(images.reshape(-1, 784), divide=255))
    right = check.accuracy(net.predict(test, divide=255), labels, "model(X)", digits=range(TEST_ROWS))
    check.figure("Test accuracy", "테스트 정확도", right, want)
    check.that(
        right > want - TOLERANCE,
        f"After three epochs the model is right on {100 * right:.1f} % of the test digits, the reference on "
        f"{100 * want:.1f} %. Compare optimizer, learning rate and loss with the mission.",
        f"3 에포크를 학습한 모델은 테스트 숫자의 {100 * right:.1f} %를, 기준 풀이는 {100 * want:.1f} %를 맞혔습니다. "
        "옵티마이저, 학습률, 손실을 미션과 비교해 보세요.",
    )
