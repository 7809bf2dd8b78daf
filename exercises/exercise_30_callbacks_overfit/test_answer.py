"""Checks of mission 30: what the callbacks do over scripted epochs, which rows a training sees, what curves show."""

from itertools import pairwise

import numpy as np
import pytest

from grader import check

PATIENCE, MOST = 10, 30
N, M, BATCH, EPOCHS = 500, 150, 200, 2
CUT = N * 4 // 5
LOW, UNDER, OVER = 0.9, "underfit", "overfit"
LOW_CALLED_OVER = "M30.underfit_called_overfit"
# Runs beside the answer. The epochs of a training whose figures are given: no row is trained on, but the only weight
# of the model is the number of the epoch, so that what is saved or restored tells from which epoch it is.
SCRIPT = """
import os
import keras


def fresh(name):
    path = os.path.abspath(name)
    os.makedirs(path)
    return path


def play(callbacks, curves, epochs):
    strangers = [type(each).__name__ for each in callbacks if not isinstance(each, keras.callbacks.Callback)]
    if strangers:
        return strangers[0]
    dense = keras.layers.Dense(1, use_bias=False)
    model = keras.Sequential([keras.Input((1,)), dense])
    model.compile("sgd", "mse", metrics=["accuracy"])
    heard = keras.callbacks.CallbackList(list(callbacks), add_history=True, model=model, epochs=epochs, steps=1)
    model.stop_training = False
    heard.on_train_begin()
    for epoch in range(epochs):
        heard.on_epoch_begin(epoch)
        heard.on_train_batch_begin(0)
        dense.set_weights([np.array([[epoch + 1.0]], dtype="float32")])
        heard.on_train_batch_end(0, {"loss": curves["loss"][epoch], "accuracy": curves["accuracy"][epoch]})
        heard.on_epoch_end(epoch, {name: float(values[epoch]) for name, values in curves.items()})
        if model.stop_training:
            break
    heard.on_train_end()
    return model, epoch + 1


def saved(path):
    if not os.path.exists(os.path.join(path, "best.keras")):
        return sorted(os.listdir(path))
    model = keras.saving.load_model(os.path.join(path, "best.keras"), compile=False)
    return float(model.get_weights()[0].ravel()[0])
"""
# Runs beside the answer: a model that notes which rows it is given, to learn from or to be measured on.
WATCHED = """
import keras


def watched():
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2, activation="softmax")])
    model.compile(keras.optimizers.SGD(0.5), "sparse_categorical_crossentropy", metrics=["accuracy"], run_eagerly=True)
    log = []

    def noted(kind, step):
        def watching(data):
            x, _, _ = keras.utils.unpack_x_y_sample_weight(data)
            rows = np.rint(np.asarray(x)[:, 0] * 4096).astype("int64")
            told = step(data)
            log.append([kind, rows, float(told["loss"]) if isinstance(told, dict) else 0.0])
            return told

        return watching

    model.train_step = noted("train", model.train_step)
    model.test_step = noted("test", model.test_step)
    model.predict_step = noted("predict", model.predict_step)
    return model, log
"""


def curve(*lowest, epochs=MOST):
    """A validation loss that becomes lower than ever before in these epochs (from 1) and rises in all others."""
    best, values = 1.0, []
    for epoch in range(1, epochs + 1):
        best -= 0.02 * (epoch in lowest)
        values.append(best if epoch in lowest else best + 0.002 * epoch)
    return values


def figures(val_loss, *, stalls_at=None):
    """The figures of a training; all of them but the validation loss get better all the time, if the loss may."""
    steps = np.arange(1, len(val_loss) + 1)
    learned = np.minimum(steps, stalls_at) if stalls_at else steps
    rising = 0.5 + 0.01 * steps
    return {
        "loss": (2 - 0.02 * learned).tolist(),
        "accuracy": rising.tolist(),
        "val_loss": val_loss,
        "val_accuracy": (rising - 0.05).tolist(),
    }


# The lowest validation loss is that of epoch 6.
EARLY = figures(curve(1, 2, 3, 4, 6))
# It looks done after epoch 3, and finds something better 9 epochs later.
LATE = figures(curve(1, 2, 3, 12))
# It ends before the patience does.
SHORT = figures(curve(1, 2, 3, 5, epochs=8))
# It becomes better all the time; only the training loss stalls.
STEADY = figures(curve(*range(1, 26), epochs=25), stalls_at=5)


def beside(learner, source, name):
    """A function that runs where the answer is."""
    return learner.define(source, name).method("__call__")


def folder_for(learner, name):
    """A new folder where the answer may write; its path, left where it is."""
    return beside(learner, SCRIPT, "fresh").keep(name)


def played(learner, name, run):
    """The model as it is after the scripted epochs, how many of them there were, and the folder."""
    folder = folder_for(learner, name)
    callbacks = learner.make_callbacks.keep(folder)
    check.that(
        callbacks.type_name in {"list", "tuple"},
        f"make_callbacks(dir) must return a list of Keras callbacks; it returned {callbacks.type_name}.",
        f"make_callbacks(dir)은 Keras 콜백의 리스트를 돌려줘야 합니다. 돌려준 것은 {callbacks.type_name}입니다.",
    )
    end = beside(learner, SCRIPT, "play").keep(callbacks, run, len(run["loss"]))
    parts = end.parts()
    stranger = "" if parts else end.value()
    check.that(
        len(parts) == 2,
        f"The list holds a {stranger}, which is no Keras callback.",
        f"리스트에 Keras 콜백이 아닌 {stranger}이(가) 들어 있습니다.",
    )
    return parts[0], int(check.scalar(parts[1].value(), "epochs")), folder


def saved_epoch(learner, folder):
    """From which epoch the saved model is; fails where there is none."""
    found = beside(learner, SCRIPT, "saved")(folder)
    if isinstance(found, list):
        names = ", ".join(map(str, found[:5]))
        check.that(
            condition=False,
            en=f"After the training there is no best.keras in the folder dir; it holds {names or 'nothing'}.",
            ko=f"학습이 끝난 뒤 폴더 dir에 best.keras가 없습니다. 있는 것: {names or '없음'}.",
        )
    return round(check.scalar(found, "best.keras"))


def epoch_of(model):
    """From which epoch the weights of a model are."""
    return round(check.scalar(model.method("get_weights")()[0], "model.get_weights()"))


@pytest.mark.points(1)
def test_checkpoint_file(learner):
    """The callbacks leave best.keras in the folder, a whole model that Keras can load.

    ko: 콜백은 폴더에 best.keras를 남기며, 이 파일은 Keras가 불러올 수 있는 온전한 모델입니다.
    """
    _, _, folder = played(learner, "file", SHORT)
    saved_epoch(learner, folder)


@pytest.mark.points(1)
def test_checkpoint_best(learner):
    """best.keras is the model of the epoch with the lowest validation loss.

    ko: best.keras는 검증 손실이 가장 낮은 에포크의 모델입니다.
    """
    found = {}
    for best, name, run in ((6, "best_early", EARLY), (12, "best_late", LATE), (25, "best_steady", STEADY)):
        _, _, folder = played(learner, name, run)
        found[best] = saved_epoch(learner, folder)
    for best, epoch in found.items():
        check.that(
            epoch == best,
            f"The validation loss is lowest in epoch {best}, but best.keras is the model of epoch {epoch}.",
            f"검증 손실이 가장 낮은 것은 에포크 {best}인데, best.keras는 에포크 {epoch}의 모델입니다.",
        )


@pytest.mark.points(1.5)
def test_stops(learner):
    """The training stops 10 epochs after the lowest validation loss, and not before.

    ko: 학습은 검증 손실이 가장 낮았던 때로부터 10 에포크 뒤에 멈추며, 그 전에는 멈추지 않습니다.
    """
    _, early, _ = played(learner, "stops_early", EARLY)
    _, steady, _ = played(learner, "stops_steady", STEADY)
    check.that(
        early == 6 + PATIENCE,
        f"The validation loss is lowest in epoch 6 and never lower again; the training ended after epoch {early} of "
        f"{MOST}. It must stop after 10 epochs without a lower validation loss.",
        f"검증 손실은 에포크 6에서 가장 낮고 그 뒤로 더 낮아지지 않는데, 학습은 {MOST} 에포크 가운데 {early}번째까지 "
        "이어졌습니다. 검증 손실이 더 낮아지지 않은 에포크가 10번 이어지면 멈춰야 합니다.",
    )
    check.that(
        steady == 25,
        f"The validation loss becomes lower in every epoch, but the training stopped after epoch {steady} of 25.",
        f"검증 손실이 에포크마다 낮아지는데도 25 에포크 가운데 {steady}번째에서 학습이 멈췄습니다.",
    )


@pytest.mark.points(1)
def test_patience(learner):
    """The 10 epochs are counted anew whenever the validation loss becomes lower than ever before.

    ko: 검증 손실이 지금까지보다 낮아질 때마다 10 에포크를 처음부터 다시 셉니다.
    """
    _, late, _ = played(learner, "patience", LATE)
    check.that(
        late == 12 + PATIENCE,
        f"The validation loss is lower than ever before in the epochs 1, 2, 3 and 12; the training ended after epoch "
        f"{late}. The 10 epochs begin again at each of these.",
        f"검증 손실이 지금까지보다 낮아진 것은 에포크 1, 2, 3, 12인데, 학습은 에포크 {late}에서 끝났습니다. "
        "10 에포크는 그때마다 다시 세어야 합니다.",
    )


@pytest.mark.points(1.5)
def test_restores(learner):
    """After the training the model has the weights of its best epoch, whether it was stopped or not.

    ko: 학습이 끝나면, 도중에 멈췄든 아니든 모델은 가장 좋았던 에포크의 가중치를 가집니다.
    """
    found = {}
    for best, name, run in ((6, "restores_early", EARLY), (5, "restores_short", SHORT)):
        model, ran, _ = played(learner, name, run)
        found[best] = epoch_of(model), ran
    for best, (epoch, ran) in found.items():
        check.that(
            epoch == best,
            f"The validation loss is lowest in epoch {best} of {ran}; after the training the model has the weights of "
            f"epoch {epoch}.",
            f"{ran} 에포크 가운데 검증 손실이 가장 낮은 것은 에포크 {best}인데, 학습이 끝난 모델의 가중치는 에포크 "
            f"{epoch}의 것입니다.",
        )


def problem(rng):
    """Rows whose first number tells which row it is, and labels that can be learned from the other two."""
    rows = rng.random((N + M, 3), dtype=np.float32)
    rows[:, 0] = np.arange(N + M, dtype=np.float32) / 4096
    labels = (rows[:, 1] + 0.5 * rows[:, 2] + 0.2 * rng.normal(size=N + M) > 0.75).astype(np.int64)
    return rows[:N], labels[:N], rows[N:], labels[N:]


def trained(learner, rng, name):
    """What train() returned, its model, what that model was given, the folder and the test rows."""
    X, Y, Xt, Yt = problem(rng)
    learner.seed(30)
    model, log = beside(learner, WATCHED, "watched").keep().parts()
    folder = folder_for(learner, name)
    returned = learner.train(model, X, Y, Xt, Yt, folder, EPOCHS)
    events = [(str(kind), check.numbers(rows, "rows").astype(int), float(loss)) for kind, rows, loss in log.value()]
    check.that(
        any(kind == "train" for kind, _, _ in events),
        "train(...) did not train the model: no row was learned from. Call model.fit(...).",
        "train(...)이 모델을 학습시키지 않았습니다. 모델이 배운 행이 하나도 없습니다. model.fit(...)을 부르세요.",
    )
    return returned, model, events, folder, (Xt, Yt)


def while_training(events):
    """The events from the first row that was learned from to the last."""
    at = [index for index, (kind, _, _) in enumerate(events) if kind == "train"]
    return events[at[0] : at[-1] + 1]


def span(rows):
    """Which rows they are, as a sentence shows it."""
    return f"{rows.min()} ... {rows.max()}" if rows.size else "-"


@pytest.mark.points(1.5)
def test_held_out(learner, rng):
    """The last fifth of the rows is held out for validation, the others are learned from, and no test row is used.

    ko: 마지막 5분의 1의 행은 검증을 위해 떼어 두고 나머지로 학습하며, 테스트 행은 쓰지 않습니다.
    """
    _, _, events, _, _ = trained(learner, rng, "held_out")
    during = while_training(events)
    empty = np.zeros(0, int)
    judged = np.unique(np.concatenate([empty, *(rows for kind, rows, _ in during if kind != "train")]))
    learned = np.concatenate([rows for kind, rows, _ in during if kind == "train"])
    check.that(
        judged.size > 0,
        "No row is held out: the training goes on without any validation.",
        "떼어 둔 행이 없습니다. 검증 없이 학습하고 있습니다.",
    )
    check.that(
        not (judged >= N).any(),
        "Test rows are used as validation rows while the training goes on: they decide when it stops and which epoch "
        "is kept, so the accuracy on them says nothing any more.",
        "학습하는 동안 테스트 행을 검증에 쓰고 있습니다. 언제 멈추고 어느 에포크를 남길지를 테스트 행이 정하니, 그 "
        "행으로 잰 정확도는 더 이상 아무 뜻이 없습니다.",
        code="E22",
    )
    check.that(
        np.array_equal(judged, np.arange(CUT, N)),
        f"Of {N} rows, {judged.size} are used for validation (rows {span(judged)}); expected the last fifth, rows "
        f"{CUT} ... {N - 1}.",
        f"{N}행 가운데 {judged.size}개(행 {span(judged)})를 검증에 씁니다. 마지막 5분의 1인 행 {CUT} ... {N - 1}을 "
        "써야 합니다.",
    )
    check.that(
        np.array_equal(np.sort(learned), np.repeat(np.arange(CUT), learned.size // CUT)),
        f"The training learns from {np.unique(learned).size} different rows ({span(learned)}); expected each of the "
        f"rows 0 ... {CUT - 1} once in an epoch.",
        f"서로 다른 행 {np.unique(learned).size}개({span(learned)})로 학습합니다. 에포크마다 행 0 ... {CUT - 1}을 "
        "한 번씩 써야 합니다.",
    )


@pytest.mark.points(1)
def test_result(learner, rng):
    """The function train returns the history of its epochs and the accuracy on the test rows, and leaves best.keras.

    ko: train은 에포크별 기록과 테스트 행에 대한 정확도를 돌려주고, best.keras를 남깁니다.
    """
    returned, model, events, folder, (Xt, Yt) = trained(learner, rng, "result")
    history, accuracy = check.parts(returned, 2, "train(...)")
    found = getattr(history, "type_name", None) or type(history).__name__
    check.that(
        isinstance(history, dict),
        f"The first of the two results must be a dict of lists; it is a {found}. What fit() returns has that dict as "
        "its attribute history.",
        f"두 결과 가운데 첫째는 리스트의 딕셔너리여야 하는데 {found}입니다. fit()이 돌려주는 것의 history 속성이 그 "
        "딕셔너리입니다.",
    )
    for name in ("loss", "accuracy", "val_loss", "val_accuracy"):
        check.shape(history.get(name), (EPOCHS,), f'history["{name}"]')
    steps = while_training(events)
    sizes = [rows.size for kind, rows, _ in steps if kind == "train"]
    check.that(
        max(sizes) == BATCH,
        f"The batches have {max(sizes)} rows; expected {BATCH}.",
        f"배치의 행이 {max(sizes)}개입니다. {BATCH}개여야 합니다.",
    )
    ends = [loss for (kind, _, loss), (after, _, _) in pairwise(steps) if (kind, after) == ("train", "test")]
    check.close(history["loss"][: len(ends)], ends, 'history["loss"]', rtol=1e-4)
    probabilities = check.finite(model.predict(Xt), "model(Xt)")
    want = float(np.mean(probabilities.argmax(axis=1) == Yt))
    share = check.scalar(accuracy, "accuracy")
    check.that(
        abs(share - want) < 1e-4,
        f"The accuracy that train returned is {share:.4g}, but the model as it is after the training is right on "
        f"another share of the {M} test rows.",
        f"train이 돌려준 정확도는 {share:.4g}인데, 학습이 끝난 모델이 테스트 행 {M}개에서 맞히는 비율은 그 값이 "
        "아닙니다.",
    )
    found = beside(learner, SCRIPT, "saved")(folder)
    check.that(
        not isinstance(found, list),
        "After train(...) there is no best.keras in the folder dir: give fit() the callbacks of make_callbacks(dir).",
        "train(...)이 끝난 뒤 폴더 dir에 best.keras가 없습니다. fit()에 make_callbacks(dir)의 콜백을 전달하세요.",
    )


HEALTHY = (
    ([0.62, 0.85, 0.97], [0.60, 0.84, 0.95], "ok"),
    ([0.70, 0.90, 0.99], [0.68, 0.86, 0.80], OVER),
    ([0.70, 0.95, 0.96], [0.50, 0.60, 0.93], "ok"),
    ([0.80, 0.93, 0.95], [0.79, 0.90, 0.84], OVER),
    ([0.90], [0.85], "ok"),
    ([1.00], [0.90], "ok"),
    ([0.92], [0.80], OVER),
    ([0.95], [0.97], "ok"),
)
WEAK = (
    ([0.30, 0.50, 0.62], [0.30, 0.45, 0.41], UNDER),
    ([0.60, 0.70, 0.89], [0.60, 0.60, 0.70], UNDER),
    ([0.50], [0.50], UNDER),
    ([0.70, 0.95, 0.88], [0.70, 0.90, 0.86], UNDER),
)


def asked(learner, cases):
    """The answers of diagnose, one for each case; what is no text by its type."""
    histories = (
        {"loss": [1 - a for a in t], "accuracy": t, "val_loss": [1 - a for a in v], "val_accuracy": v}
        for t, v, _ in cases
    )
    answers = [learner.diagnose(history) for history in histories]
    return [said if isinstance(said, str) else f"({type(said).__name__})" for said in answers]


def require_right(cases, answers):
    """Fail at the first wrong answer."""
    for (t, v, want), answer in zip(cases, answers, strict=True):
        check.that(
            answer == want,
            f"The last epoch has a training accuracy of {t[-1]:g} and a validation accuracy of {v[-1]:g}; diagnose "
            f"said {answer[:40]}. Go through the three rules in their order.",
            f"마지막 에포크의 훈련 정확도가 {t[-1]:g}, 검증 정확도가 {v[-1]:g}인데 diagnose는 {answer[:40]}(이)라고 "
            "했습니다. 세 규칙을 차례대로 따라가 보세요.",
        )


@pytest.mark.points(0.75)
def test_overfit(learner):
    """The function diagnose tells "overfit" from "ok" by the gap between the two accuracies of the last epoch.

    ko: diagnose는 마지막 에포크의 두 정확도 차이로 "overfit"과 "ok"를 구별합니다.
    """
    require_right(HEALTHY, asked(learner, HEALTHY))


@pytest.mark.points(0.75)
def test_underfit(learner):
    """A low training accuracy is "underfit", however low the validation accuracy is.

    ko: 훈련 정확도가 낮으면, 검증 정확도가 얼마나 낮든 "underfit"입니다.
    """
    answers = asked(learner, WEAK + HEALTHY[:2])
    low, others = answers[: len(WEAK)], answers[len(WEAK) :]
    check.that(
        OVER not in low or others[0] == OVER,
        "A model with a low training accuracy is called overfit. It has not even learned the rows that it has seen.",
        "훈련 정확도가 낮은 모델을 과대적합이라고 했습니다. 이 모델은 본 행조차 아직 배우지 못했습니다.",
        code=LOW_CALLED_OVER,
    )
    require_right(WEAK + HEALTHY[:2], answers)
