"""Checks of mission 26: dropout on given masks, then the quickstart network, what it is and what it learns."""

import itertools

import numpy as np
import pytest

from grader import check

SEED = 26
# Shapes and rates to try; at 0.5 a rate taken for the share that is kept would go unnoticed.
CASES = (((5, 7), 0.2), ((1, 9), 0.75), ((4, 3, 2), 0.4), ((11,), 0.1))
ROWS, TEST_ROWS, EPOCHS, BATCH = 12_000, 10_000, 3, 64
# Measured on MNIST over ten seeds: .9316 to .9360 (spread .0044). In batches of 32: .9378 to .9424, and over three
# seeds each .916 to .917 with Dropout(0.8), .880 to .886 with SGD(0.01).
TOLERANCE = 0.015
RIGHT_LOSS, PRINTED_LOSS, RIGHT_ACCURACY = 0.0735, 0.0375, 0.9773
ACTIVE = "M26.active_at_test"


def problem(rng, shape, rate):
    """Values away from 0 on both sides of it, and a mask that keeps some and drops some."""
    x = rng.uniform(0.5, 2, size=shape) * rng.choice([-1.0, 1.0], size=shape)
    mask = rng.random(shape) >= rate
    mask.flat[:2] = (True, False)
    return x, mask


def forward(learner, x, rate, mask, training):
    """What the learner's dropout makes of copies, and how the call reads."""
    call = f"dropout_forward(x, {rate:g}, mask, {training})"
    got = learner.dropout_forward(x.copy(), rate, mask.copy(), training)
    return got, check.finite(check.shape(got, x.shape, call), call), call


def require_dropping(values, x, call):
    """Fail where training makes no difference: then x is right by chance at inference, and on the average."""
    check.that(
        not np.array_equal(values, x),
        f"{call} gives x back as it is: nothing is dropped during training.",
        f"{call}의 결과가 x 그대로입니다. 학습할 때 아무것도 버리지 않았습니다.",
    )


def built(learner):
    """A model with repeatable weights, still in the worker, and what it is."""
    learner.seed(SEED)
    kept = learner.build_quickstart.keep()
    return kept, check.network(kept, "build_quickstart()")


def built_for_images(learner):
    """The same, where images can be asked of it: Keras itself would answer with a page of numbers."""
    kept, net = built(learner)
    takes = tuple(kept.attribute("input_shape") or ())[1:]
    check.that(
        takes in {(28, 28), (28, 28, 1)},
        f"The model takes inputs of shape {takes}. Images of shape (28, 28) come in here, and Flatten belongs into it.",
        f"모델이 받는 입력의 모양이 {takes}입니다. 여기서는 (28, 28) 이미지가 들어오며, Flatten은 모델 안에 두어야 "
        "합니다.",
    )
    return kept, net


def images(rng, count=40):
    """Images: float32 in [0, 1]."""
    return rng.random((count, 28, 28), dtype=np.float32)


def outputs(net, X):
    """The model's predictions, read as numbers."""
    return check.finite(net.predict(X), "model(X)")


def are_probabilities(values):
    """Whether every row is a distribution over its classes."""
    return bool((values >= 0).all() and np.allclose(values.sum(axis=-1), 1.0, atol=1e-4))


def softmax(x):
    """Probabilities of each row, computed here."""
    e = np.exp(x - x.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def sigmoid(x):
    """The logistic function, computed here."""
    return 0.5 * np.tanh(0.5 * x) + 0.5


def require_loss(loss):
    """Fail where the compiled loss is not the cross-entropy for integer labels: fit() would fail with most others."""
    check.that(
        loss.known,
        f'Keras has no loss named "{loss.written}"; fit() would fail with it.',
        f'Keras에 "{loss.written}"(이)라는 손실은 없습니다. fit()을 부르면 오류가 납니다.',
    )
    check.that(
        loss.name == "sparse_categorical_crossentropy",
        f"The loss is {loss.written or 'missing'}; one of ten classes, given as an integer, needs the sparse "
        "cross-entropy.",
        f"손실이 {loss.written or '없음'}입니다. 열 클래스 가운데 하나를 정수로 받으려면 sparse가 붙은 교차 엔트로피가 "
        "필요합니다.",
    )


def dense_weights(net):
    """W1, b1, W2, b2; fails where the weights are not those of the two Dense layers."""
    shapes = [weight.shape for weight in net.weights]
    check.that(
        shapes == [(784, 128), (128,), (128, 10), (10,)],
        f"The weights have the shapes {shapes}; a flattened image, 128 units and 10 outputs have W1 (784, 128), "
        "b1 (128,), W2 (128, 10), b2 (10,).",
        f"가중치의 모양이 {shapes}입니다. 펼친 이미지, 유닛 128개, 출력 10개라면 W1 (784, 128), b1 (128,), "
        "W2 (128, 10), b2 (10,)이어야 합니다.",
    )
    return net.weights


@pytest.mark.points(1.5)
def test_training(learner, rng):
    """In training, a value whose mask is False becomes 0, and a kept one is divided by 1 - rate.

    ko: 학습할 때 mask가 False인 값은 0이 되고, 남은 값은 1 - rate로 나눕니다.
    """
    for shape, rate in (*CASES, ((3, 4), 0.0)):
        x, mask = problem(rng, shape, rate)
        if rate == 0:
            mask[:] = True
        got, values, call = forward(learner, x, rate, mask, True)
        if rate:
            require_dropping(values, x, call)
        check.that(
            mask.all() or values[mask].any() or not values[~mask].any(),
            f"{call} makes the kept values 0 and keeps the others: True in the mask means kept.",
            f"{call}에서 남겨야 할 값이 0이 되고 버려야 할 값이 남았습니다. mask의 True는 남긴다는 뜻입니다.",
        )
        check.that(
            not values[~mask].any(),
            f"{call} is not 0 at every place where the mask is False.",
            f"{call}에서 mask가 False인데 0이 아닌 자리가 있습니다.",
        )
        check.that(
            rate == 0 or not np.allclose(values[mask], x[mask], rtol=1e-4),
            f"{call} leaves the kept values as they are: with fewer terms, the next layer's sums shrink. "
            "Inverted dropout makes up for that here, in training.",
            f"{call}에서 남은 값이 그대로입니다. 더할 값이 줄어든 만큼 다음 층의 합이 작아집니다. 역 드롭아웃은 "
            "그만큼을 바로 여기, 학습할 때 메웁니다.",
        )
        check.close(got, x * mask / (1 - rate), call)


@pytest.mark.points(1)
def test_expectation(learner, rng):
    """Averaged over all masks, each with its probability, the result in training is x.

    ko: 가능한 모든 mask를 그 확률로 평균하면 학습할 때의 결과는 x가 됩니다.
    """
    masks = np.array(list(itertools.product([True, False], repeat=4)))
    for rate in (0.2, 0.6):
        x = np.tile(problem(rng, (1, 4), rate)[0], (len(masks), 1))
        _, values, call = forward(learner, x, rate, masks, True)
        require_dropping(values, x, call)
        chances = np.prod(np.where(masks, 1 - rate, rate), axis=1)
        name = check.Text(f"The average of {call} over all masks", f"모든 mask에 대한 {call}의 평균")
        check.close(chances @ values, x[0], name, rtol=1e-4)


@pytest.mark.points(1)
def test_inference(learner, rng):
    """At inference, that is with training=False, x comes back with all its values, whatever the mask.

    ko: 추론할 때(training=False)는 mask와 상관없이 x의 값이 모두 그대로 나옵니다.
    """
    for shape, rate in CASES:
        x, mask = problem(rng, shape, rate)
        got, values, call = forward(learner, x, rate, mask, False)
        check.that(
            values[~mask].any() or not values.any(),
            f"{call} is 0 wherever the mask is False: values are dropped at inference too.",
            f"{call}에서 mask가 False인 자리가 모두 0입니다. 추론할 때에도 값을 버리고 있습니다.",
            code=ACTIVE,
        )
        shrunk = np.allclose(values, x * (1 - rate), rtol=1e-4)
        if shrunk:  # in the trace: tells the older book from an answer that divides in training as well
            learner.dropout_forward(x.copy(), rate, mask.copy(), True)
        check.that(
            not shrunk,
            f"{call} multiplies x by 1 - rate. The older book does that at inference; inverted dropout has "
            "done its share in training, and here x stays as it is.",
            f"{call}에서 x에 1 - rate를 곱했습니다. 옛 책에서는 추론할 때 이렇게 합니다. 역 드롭아웃은 학습할 때 이미 "
            "나누었으므로 여기서는 x가 그대로여야 합니다.",
        )
        check.close(got, x, call)
    require_dropping(forward(learner, x, rate, mask, True)[1], x, "dropout_forward(x, rate, mask, True)")


@pytest.mark.points(0.5)
def test_model(learner, rng):
    """build_quickstart() returns a compiled Keras model that turns images of 28 x 28 into rows of 10.

    ko: build_quickstart()는 컴파일된 Keras 모델을 돌려주며, 이 모델은 28 x 28 이미지를 값이 10개인 행으로 바꿉니다.
    """
    _, net = built_for_images(learner)
    for count in (3, 1):
        check.shape(net.predict(images(rng, count)), (count, 10), "model(X)")


@pytest.mark.points(1)
def test_parameters(learner):
    """The model has 101,770 parameters: 784 · 128 + 128 and 128 · 10 + 10; Flatten and Dropout have none.

    ko: 파라미터는 101,770개입니다. 784 · 128 + 128개와 128 · 10 + 10개이고, Flatten과 Dropout에는 하나도 없습니다.
    """
    _, net = built(learner)
    check.that(
        net.parameters == 101_770,
        f"The model has {net.parameters:,} parameters, expected 101,770: 784 inputs, 128 hidden units, 10 outputs, "
        "and a bias for each unit.",
        f"파라미터가 {net.parameters:,}개입니다. 입력 784개, 은닉 유닛 128개, 출력 10개에 유닛마다 편향이 하나씩이면 "
        "101,770개입니다.",
    )
    dense_weights(net)


@pytest.mark.points(1)
def test_dropout_layer(learner):
    """One Dropout layer with rate 0.2 stands between the 128 units and the outputs.

    ko: 유닛 128개와 출력 사이에 비율이 0.2인 Dropout 층이 하나 있습니다.
    """
    _, net = built(learner)
    dropped = [(layer.config.get("rate"), (layer.output or (None,))[-1]) for layer in net.layers_of("Dropout")]
    check.that(
        len(dropped) == 1,
        f"The model has {len(dropped)} Dropout layers, expected one, after the 128 units.",
        f"모델에 Dropout 층이 {len(dropped)}개 있습니다. 유닛 128개 다음에 하나만 있어야 합니다.",
    )
    rate, width = dropped[0]
    check.that(
        width == 128,
        f"The Dropout layer works on {width} values. It belongs behind the hidden layer, where there are 128.",
        f"Dropout 층이 값 {width}개에 걸려 있습니다. 값이 128개인 은닉층 다음에 두어야 합니다.",
    )
    check.that(
        rate != 0.8,
        "The Dropout layer has the rate 0.8 and drops four of five values; 0.2 of them are to be dropped.",
        "Dropout 층의 비율이 0.8이라서 값 다섯 가운데 넷을 버립니다. 버릴 비율은 0.2입니다.",
        code="M26.rate_keeps",
    )
    check.that(
        rate == 0.2,
        f"The Dropout layer has the rate {rate}, expected 0.2.",
        f"Dropout 층의 비율이 {rate}입니다. 0.2여야 합니다.",
    )


@pytest.mark.points(1)
def test_function(learner, rng):
    """At inference the model computes what its weights give: X · W1 + b1, ReLU, · W2 + b2; nothing is dropped.

    ko: 추론할 때 모델은 그 가중치로 X · W1 + b1, ReLU, · W2 + b2를 계산하며, 아무것도 버리지 않습니다.
    """
    kept, net = built_for_images(learner)
    X = images(rng)
    got, again = outputs(net, X), [check.finite(kept.method("__call__")(X), "model(X)") for _ in range(2)]
    check.that(
        np.allclose(*again, rtol=1e-4, atol=1e-6),
        "model(X) gives other numbers when it is called a second time: its dropout never stops. "
        "Do not pass training=True while the model is built.",
        "model(X)를 두 번 부르면 값이 달라집니다. 드롭아웃이 멈추지 않습니다. 모델을 만들 때 "
        "training=True를 넣지 마세요.",
        code=ACTIVE,
    )
    W1, b1, W2, b2 = dense_weights(net)
    a1 = X.reshape(len(X), 784).astype(np.float64) @ W1 + b1
    hidden = {"ReLU": np.maximum(a1, 0), "linear": a1, "sigmoid": sigmoid(a1), "tanh": np.tanh(a1)}
    found = next((name for name, z in hidden.items() if _gives(got, z @ W2 + b2)), None)
    check.that(
        found == "ReLU",
        f"The hidden layer is {found}; this mission asks for ReLU."
        if found
        else "The prediction is not what W1, b1, ReLU, W2 and b2 give: look at the hidden layer's activation, "
        "and for layers that do not belong here.",
        f"은닉층의 활성화가 {found}입니다. 이 미션에서는 ReLU를 씁니다."
        if found
        else "예측이 W1, b1, ReLU, W2, b2로 계산한 값과 다릅니다. 은닉층의 활성화를 보고, 필요 없는 층이 있는지도 "
        "살펴보세요.",
    )


def _gives(got, logits):
    """Whether these scores give the prediction under any usual output activation, which has a check of its own."""
    candidates = (softmax(logits), sigmoid(logits), logits, np.maximum(logits, 0))
    return any(got.shape == each.shape and np.allclose(got, each, rtol=1e-3, atol=1e-5) for each in candidates)


@pytest.mark.points(1)
def test_loss(learner, rng):
    """The compiled loss is the cross-entropy for integer labels, and fits the model's outputs.

    ko: 컴파일한 손실은 정수 레이블을 받는 교차 엔트로피이며, 모델의 출력과 맞습니다.
    """
    _, net = built_for_images(learner)
    require_loss(net.loss)
    probabilities = are_probabilities(outputs(net, images(rng)))
    check.that(
        not (probabilities and net.loss.from_logits),
        "The outputs are probabilities already, but the loss says from_logits=True: it would apply softmax again.",
        "출력이 이미 확률인데 손실은 from_logits=True라고 합니다. 소프트맥스를 한 번 더 적용하게 됩니다.",
        code="P11",
    )
    check.that(
        probabilities or net.loss.from_logits,
        "The loss expects probabilities, but the rows of the output are none: they do not sum to 1. Use softmax in "
        "the last layer, or leave it without activation and tell the loss from_logits=True.",
        "손실은 확률을 기대하는데 출력의 행이 확률이 아닙니다. 합이 1이 되지 않습니다. 마지막 층에 소프트맥스를 "
        "쓰거나, 활성화 없이 두고 손실에 from_logits=True를 알려 주세요.",
    )


@pytest.mark.points(0.5)
def test_metric(learner):
    """Accuracy is compiled as a metric; and TEST_LOSS, where you give it, is what such a model's log says.

    ko: 정확도를 지표로 컴파일합니다. TEST_LOSS에 답했다면 그런 모델의 로그를 바르게 읽은 값입니다.
    """
    _, net = built(learner)
    check.that(
        net.measures_accuracy,
        f"The compiled metrics are {list(net.metrics)}: none is the accuracy for integer labels. "
        'Name it "accuracy" in the list.',
        f'컴파일한 지표는 {list(net.metrics)}이며, 정수 레이블의 정확도가 없습니다. 리스트에 "accuracy"를 넣으세요.',
    )
    told = learner.constant("TEST_LOSS", default=None)
    if told is not None:
        _judge_reading(told)


def _judge_reading(told):
    """Judge which number of the log was taken for the loss; four digits are enough."""
    check.that(
        not isinstance(told, str),
        f"TEST_LOSS is the text {str(told)[:20]!r}: write the number without quotation marks.",
        f"TEST_LOSS가 문자열 {str(told)[:20]!r}입니다. 따옴표 없이 숫자로 쓰세요.",
    )
    told = check.scalar(told, "TEST_LOSS")
    check.that(
        abs(told - PRINTED_LOSS) > 1e-4,
        "TEST_LOSS is the number of the progress line. That line and the returned list contradict each other; "
        "which of them does a program get?",
        "TEST_LOSS가 진행 상황을 보여 주는 줄의 값입니다. 이 줄과 돌려받은 리스트가 서로 어긋납니다. 프로그램이 받는 "
        "값은 어느 쪽일까요?",
        code="E19",
    )
    check.that(
        abs(told - RIGHT_ACCURACY) > 1e-4,
        "TEST_LOSS is the accuracy; the loss is asked for.",
        "TEST_LOSS에 정확도를 적었습니다. 물은 것은 손실입니다.",
    )
    check.that(
        abs(told - RIGHT_LOSS) < 1e-4,
        f"TEST_LOSS is {told:g}; the log gives another number for the loss of the test images.",
        f"TEST_LOSS가 {told:g}입니다. 로그에 나온 테스트 이미지의 손실은 다른 값입니다.",
    )


@pytest.mark.relation
@pytest.mark.points(0.5)
def test_inputs_unchanged(learner, rng):
    """The arrays x and mask stay as they are, in training and at inference.

    ko: 학습할 때도 추론할 때도 x와 mask는 그대로입니다.
    """
    for training in (True, False):
        x, mask = problem(rng, (4, 6), 0.25)
        echo = learner.dropout_forward.echo(x.copy(), 0.25, mask.copy(), training)
        check.unchanged_inputs(echo, (x, 0.25, mask, training), ("x", "rate", "mask", "training"))
        values = check.shape(echo.value, x.shape, f"dropout_forward(x, 0.25, mask, {training})")
        check.that(
            values.any() and not (training and values.all()),
            "The inputs are unchanged, but so far nothing is made of them: in training some values become 0, others "
            "do not.",
            "입력은 그대로지만 아직 아무 일도 하지 않습니다. 학습할 때는 0이 되는 값도 있고 남는 값도 있어야 합니다.",
        )


@pytest.mark.slow
@pytest.mark.limit_s(60)
@pytest.mark.points(1)
def test_learns(learner, reference, mnist, remember):
    """Three epochs on 12,000 digits reach the reference's test accuracy, up to 1.5 points.

    ko: 숫자 12,000개로 3 에포크를 학습하면 테스트 정확도가 기준 풀이와 1.5 %포인트 안에서 같습니다.
    """
    _, net = built_for_images(learner)
    require_loss(net.loss)
    X, Y = mnist.x_train[:ROWS], mnist.y_train[:ROWS].astype(np.int64)
    test, labels = mnist.x_test[:TEST_ROWS], mnist.y_test[:TEST_ROWS]

    def train(subject, model):
        subject.store(X=X, Y=Y)
        return model.fit(data=("X", "Y"), epochs=EPOCHS, batch_size=BATCH, divide=255)

    def compute():
        _, model = built(reference)
        history = train(reference, model)
        accuracy = check.accuracy(model.predict(test, divide=255), labels, "model(X)")
        return {"accuracy": np.array(accuracy), "loss": np.array(history["loss"])}

    known = remember("quickstart_training", compute)
    want = float(known["accuracy"])
    check.live("loss", known["loss"])
    history = train(learner, net)
    check.curve("loss", history.get("loss"), known["loss"])
    check.keep_network(lambda shown: net.predict(shown, divide=255))
    right = check.accuracy(net.predict(test, divide=255), labels, "model(X)", digits=range(TEST_ROWS))
    check.figure("Test accuracy", "테스트 정확도", right, want)
    check.that(
        right > want - TOLERANCE,
        f"After three epochs the model is right on {100 * right:.1f} % of the test digits, the reference on "
        f"{100 * want:.1f} %. Compare dropout rate, optimizer and loss with the mission.",
        f"3 에포크를 학습한 모델은 테스트 숫자의 {100 * right:.1f} %를, 기준 풀이는 {100 * want:.1f} %를 맞혔습니다. "
        "드롭아웃 비율, 옵티마이저, 손실을 미션과 비교해 보세요.",
    )
