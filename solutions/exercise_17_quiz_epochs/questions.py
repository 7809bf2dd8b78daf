"""The questions of mission 17: how many steps an epoch has, and which of them are whole."""

from fractions import Fraction

from grader.quiz import Choice, Number, Right, Text, Wrong


def decimal(number):
    """As a person writes it: 468.75, not 1875/4."""
    return f"{float(number):,.10g}"


def up(rows, batch):
    """Steps of an epoch, the smaller last batch included."""
    return -(-rows // batch)


def draw_even(rng):
    """Rows that the batch size divides."""
    batch, steps = rng.choice((20, 25, 40, 50, 64, 80, 125, 128, 200, 250)), rng.randint(11, 700)
    return {"rows": batch * steps, "batch": batch, "epochs": rng.choice((3, 4, 5, 6, 8, 12, 15, 20))}


def draw_fifths(rng):
    """Rows of which four fifths fill whole batches."""
    batch = rng.choice((16, 20, 40, 50, 64, 100))
    return {"rows": 5 * batch * rng.randint(8, 150), "batch": batch}


PER_EPOCH = {
    "E18": lambda g: Fraction(g.epochs, g.batch),
    "M17.batches_are_size": lambda g: g.batch,
    "M17.total_for_epoch": lambda g: g.rows // g.batch * g.epochs,
}
EVEN_CLUE = Text(
    "One step uses one batch. How many batches does it take until every row was used once?",
    "한 단계에 배치 하나를 씁니다. 모든 행을 한 번씩 쓰려면 배치가 몇 개 필요합니까?",
)

QUESTIONS = (
    Choice(
        name="EPOCH_MEANS",
        ask=Text("What is one epoch?", "에포크(epoch) 한 번은 무엇입니까?"),
        clue=Text(
            "Think of a workbook: solving every problem in it once.",
            "문제집을 떠올려 보십시오. 모든 문제를 한 번씩 푸는 것입니다.",
        ),
        worked=Text(
            "One pass over all training data. One batch with its update is an iteration; the batch size is the "
            "number of rows in it.",
            "훈련 데이터 전체를 한 번 도는 것입니다. 배치 하나와 그때의 갱신이 이터레이션이고, 배치 크기는 배치에 "
            "든 행의 수입니다.",
        ),
        options=(
            Wrong("M17.epoch_is_update", "one update of the weights", "가중치를 한 번 갱신하는 것"),
            Wrong("M17.epoch_is_batch", "the rows that are used together", "함께 쓰는 행의 묶음"),
            Right("one pass over all training data", "훈련 데이터 전체를 한 번 도는 것"),
            Wrong("M17.epoch_is_training", "the whole training, from start to end", "처음부터 끝까지 훈련 전체"),
        ),
    ),
    Number(
        name="WORKBOOK",
        ask=Text(
            "A workbook has {rows:,} problems. Somebody solves {batch} at a time, compares with the answers, learns "
            "from the errors, and goes on. In all they work through the book {epochs} times. How many times do they "
            "learn while working through it **once**?",
            "문제집에 문제가 {rows:,}개 있습니다. 어떤 사람이 {batch}문제씩 풀고 답을 맞춰 보고 틀린 데서 배운 다음 "
            "계속합니다. 이렇게 문제집을 모두 {epochs}번 풉니다. 문제집을 **한 번** 푸는 동안 몇 번 배웁니까?",
        ),
        clue=EVEN_CLUE,
        worked=Text(
            "{rows:,} / {batch} = {key:,} iterations per epoch: data ÷ batch size. The {epochs} epochs have no part "
            "in it.",
            "{rows:,} / {batch} = {key:,}번입니다. 이터레이션 수 = 데이터 ÷ 배치 크기이고, 에포크 수({epochs})는 "
            "여기에 쓰이지 않습니다.",
        ),
        given={"rows": 2_000, "batch": 200, "epochs": 5},
        draw=draw_even,
        key=lambda g: g.rows // g.batch,
        wrong=PER_EPOCH,
    ),
    Choice(
        name="ITERATIONS_FORMULA",
        ask=Text(
            "How does one get the number of iterations in an epoch?",
            "한 에포크의 이터레이션 수는 어떻게 구합니까?",
        ),
        clue=Text("Try it on the workbook.", "문제집 문제에 넣어 보십시오."),
        worked=Text(
            "Data ÷ batch size, rounded up where it is not whole. Some lecture notes write epoch ÷ batch size, with "
            "the right numbers beside it: 2,000 / 200 divides the data, not the epochs.",
            "데이터 ÷ 배치 크기이고, 나누어떨어지지 않으면 올림합니다. '에포크 ÷ 배치 크기'라고 적고 옆에 2,000 / "
            "200을 써 둔 강의 자료도 있지만, 그 식은 에포크가 아니라 데이터를 나눈 것입니다.",
        ),
        options=(
            Wrong("E18", "epochs ÷ batch size", "에포크 ÷ 배치 크기"),
            Right("data ÷ batch size", "데이터 ÷ 배치 크기"),
            Wrong("M17.formula_inverted", "batch size ÷ data", "배치 크기 ÷ 데이터"),
            Wrong("M17.formula_total", "data ÷ batch size × epochs", "데이터 ÷ 배치 크기 × 에포크"),
        ),
    ),
    Number(
        name="STEPS_OF_MNIST",
        ask=Text(
            "{rows:,} training images, batches of {batch}, {epochs} epochs. How many iterations does one epoch have?",
            "훈련 이미지 {rows:,}장을 {batch}장씩 묶어 {epochs} 에포크 동안 훈련합니다. 한 에포크는 몇 "
            "이터레이션입니까?",
        ),
        clue=EVEN_CLUE,
        worked=Text("{rows:,} / {batch} = {key:,}.", "{rows:,} / {batch} = {key:,}번입니다."),
        given={"rows": 60_000, "batch": 100, "epochs": 50},
        draw=draw_even,
        key=lambda g: g.rows // g.batch,
        wrong=PER_EPOCH,
    ),
    Number(
        name="EPOCHS_DONE",
        ask=Text(
            "A NumPy training loop runs for {steps:,} iterations with batches of {batch} out of {rows:,} images. "
            "How many epochs is that? (One decimal.)",
            "NumPy로 짠 훈련 루프가 이미지 {rows:,}장에서 {batch}장씩 배치를 뽑아 {steps:,} 이터레이션을 돕니다. 몇 "
            "에포크입니까? (소수 첫째 자리까지)",
        ),
        clue=Text(
            "First: how many iterations does one epoch have? Then divide, and keep one decimal.",
            "먼저 한 에포크가 몇 이터레이션인지 구하십시오. 그다음 나누고, 소수 첫째 자리까지 쓰십시오.",
        ),
        worked=Text(
            "One epoch has {rows:,} / {batch} = {per:,} iterations, so {steps:,} / {per:,} = {key} epochs.",
            "한 에포크가 {rows:,} / {batch} = {per:,} 이터레이션이므로 {steps:,} / {per:,} = {key} 에포크입니다.",
        ),
        given={"steps": 50_000, "batch": 100, "rows": 60_000},
        draw=lambda rng: {
            "steps": 1_000 * rng.randint(5, 60),
            "batch": rng.choice((20, 25, 50, 100, 125)),
            "rows": 1_000 * rng.choice((6, 9, 12, 24, 36, 48, 60)),
        },
        shown=lambda g: {"per": g.rows // g.batch},
        key=lambda g: Fraction(g.steps * g.batch, g.rows),
        decimals=1,
        wrong={
            "M17.steps_by_batch": lambda g: Fraction(g.steps, g.batch),
            "M17.steps_by_data": lambda g: Fraction(g.steps, g.rows),
            "M17.per_epoch_for_epochs": lambda g: g.rows // g.batch,
        },
    ),
    Number(
        name="DEFAULT_BATCH",
        ask=Text(
            "`model.fit(x, y, epochs={epochs})` with {rows:,} rows, and no word about the batch size. How many "
            "iterations does each epoch have?",
            "행이 {rows:,}개인 데이터로 `model.fit(x, y, epochs={epochs})`를 부릅니다. 배치 크기는 따로 정하지 "
            "않았습니다. 에포크마다 몇 이터레이션입니까?",
        ),
        clue=Text(
            "fit() takes batches of 32 when nothing is said.",
            "따로 정하지 않으면 fit()은 32개씩 묶습니다.",
        ),
        worked=Text(
            "The default batch size is 32: {rows:,} / 32 = {key:,}.",
            "기본 배치 크기는 32이므로 {rows:,} / 32 = {key:,}번입니다.",
        ),
        given={"rows": 60_000, "epochs": 5},
        draw=lambda rng: {"rows": 320 * rng.randint(12, 190), "epochs": rng.choice((3, 4, 6, 8, 10))},
        key=lambda g: g.rows // 32,
        wrong={
            "M17.default_is_one": lambda g: g.rows,
            "M17.default_is_all": lambda _g: 1,
            "M17.total_for_epoch": lambda g: g.rows // 32 * g.epochs,
            "M17.batches_are_size": lambda _g: 32,
            "E18": lambda g: Fraction(g.epochs, 32),
        },
    ),
    Number(
        name="HELD_OUT",
        ask=Text(
            "{rows:,} rows and `fit(x, y, batch_size={batch}, validation_split=0.2)`. How many iterations does each "
            "epoch have?",
            "행이 {rows:,}개인 데이터로 `fit(x, y, batch_size={batch}, validation_split=0.2)`를 부릅니다. "
            "에포크마다 몇 이터레이션입니까?",
        ),
        clue=Text(
            "Rows that are kept for validation take no part in training.",
            "검증용으로 떼어 둔 행은 훈련에 쓰이지 않습니다.",
        ),
        worked=Text(
            "A fifth is held out, {train:,} rows are left for training: {train:,} / {batch} = {key:,}.",
            "5분의 1을 떼어 두면 훈련에는 {train:,}행이 남습니다. {train:,} / {batch} = {key:,}번입니다.",
        ),
        given={"rows": 60_000, "batch": 32},
        draw=draw_fifths,
        shown=lambda g: {"train": g.rows * 4 // 5},
        key=lambda g: g.rows * 4 // 5 // g.batch,
        wrong={
            "M17.split_ignored": lambda g: g.rows // g.batch,
            "M17.validation_counted": lambda g: g.rows // 5 // g.batch,
            "M17.batches_are_size": lambda g: g.batch,
        },
    ),
    Number(
        name="UPDATES_IN_ALL",
        ask=Text(
            "{rows:,} images, batches of {batch}, and early stopping ends the training after {epochs} epochs. How "
            "often were the weights updated **in all**?",
            "이미지 {rows:,}장을 {batch}장씩 묶어 훈련하다가 조기 종료(early stopping)로 {epochs} 에포크 만에 "
            "끝났습니다. 가중치는 **모두** 몇 번 갱신되었습니까?",
        ),
        clue=Text("Iterations of one epoch, times the epochs.", "한 에포크의 이터레이션 수에 에포크 수를 곱하십시오."),
        worked=Text(
            "{rows:,} / {batch} = {per:,} updates per epoch, times {epochs}: {key:,}.",
            "한 에포크에 {rows:,} / {batch} = {per:,}번, {epochs} 에포크이므로 모두 {key:,}번입니다.",
        ),
        given={"rows": 60_000, "batch": 200, "epochs": 17},
        draw=draw_even,
        shown=lambda g: {"per": g.rows // g.batch},
        key=lambda g: g.rows // g.batch * g.epochs,
        wrong={
            "M17.epoch_for_total": lambda g: g.rows // g.batch,
            "M17.epochs_are_updates": lambda g: g.epochs,
            "M17.rows_are_updates": lambda g: g.rows * g.epochs,
        },
    ),
    Number(
        name="NOT_WHOLE",
        ask=Text(
            "{rows:,} images in batches of {batch}: {ratio} is not whole. How many iterations does an epoch of "
            "Keras's `fit` have, which drops no image?",
            "이미지 {rows:,}장을 {batch}장씩 묶으면 {ratio}, 나누어떨어지지 않습니다. 케라스의 `fit`은 이미지를 한 "
            "장도 버리지 않습니다. 한 에포크는 몇 이터레이션입니까?",
        ),
        clue=Text("What becomes of the images that are left over?", "남는 이미지는 어떻게 됩니까?"),
        worked=Text(
            "{full:,} full batches, and one more for the {left} images that are left: {key:,}.",
            "가득 찬 배치가 {full:,}개, 남은 {left}장을 위한 배치가 하나 더 있어 모두 {key:,}번입니다.",
        ),
        given={"rows": 60_000, "batch": 128},
        group="last batch",
        draw=lambda rng: {"rows": 1_000 * rng.randint(3, 60), "batch": rng.choice((48, 64, 96, 128, 192, 256, 512))},
        shown=lambda g: {
            "ratio": f"{g.rows:,} / {g.batch} = {decimal(round(Fraction(g.rows, g.batch), 2))}",
            "full": g.rows // g.batch,
            "left": g.rows % g.batch,
        },
        key=lambda g: up(g.rows, g.batch),
        wrong={
            "M17.rest_dropped": lambda g: g.rows // g.batch,
            "E10.part_of_a_step": lambda g: (
                (Fraction(g.rows, g.batch), round(Fraction(g.rows, g.batch), 2))
                if g.rows % g.batch
                else up(g.rows, g.batch)
            ),
            "M17.batches_are_size": lambda g: g.batch,
        },
    ),
    Number(
        name="LAST_BATCH",
        ask=Text(
            "And how many images are in the last batch of an epoch, with {rows:,} images in batches of {batch}?",
            "그렇다면 이미지 {rows:,}장을 {batch}장씩 묶을 때 한 에포크의 마지막 배치에는 이미지가 몇 장 있습니까?",
        ),
        clue=Text(
            "Fill as many batches as you can. What is left?", "채울 수 있는 만큼 배치를 채우면 몇 장이 남습니까?"
        ),
        worked=Text(
            "{rows:,} − {full:,} · {batch} = {key}: the remainder of the division, {rows:,} % {batch}.",
            "{rows:,} − {full:,} · {batch} = {key}장입니다. 나눗셈의 나머지, 곧 {rows:,} % {batch}입니다.",
        ),
        given={"rows": 60_000, "batch": 128},
        group="last batch",
        draw=lambda rng: {"rows": 1_000 * rng.randint(3, 60), "batch": rng.choice((48, 64, 96, 128, 192, 256, 512))},
        shown=lambda g: {"full": g.rows // g.batch},
        key=lambda g: g.rows % g.batch or g.batch,
        wrong={
            "M17.last_is_full": lambda g: g.batch,
            "M17.last_is_gap": lambda g: g.batch - g.rows % g.batch,
        },
    ),
    Number(
        name="FLOAT_INTERVAL",
        ask=Text(
            "A training loop was meant to log once per epoch:\n\n"
            "```python\n"
            "iter_per_epoch = {rows} / {batch}        # {ratio}\n"
            "for i in range({steps}):\n"
            "    ...\n"
            "    if i % iter_per_epoch == 0:\n"
            "        log()\n"
            "```\n\n"
            "How many times does it log?",
            "에포크마다 한 번씩 기록하려고 훈련 루프를 이렇게 짰습니다.\n\n"
            "```python\n"
            "iter_per_epoch = {rows} / {batch}        # {ratio}\n"
            "for i in range({steps}):\n"
            "    ...\n"
            "    if i % iter_per_epoch == 0:\n"
            "        log()\n"
            "```\n\n"
            "기록은 모두 몇 번 일어납니까?",
        ),
        clue=Text(
            "i is whole and {ratio} is not. Which whole multiples of {ratio} are there?",
            "i는 정수이지만 간격 {ratio}에는 소수 부분이 있습니다. 이 간격의 배수 가운데 정수는 어떤 것들입니까?",
        ),
        worked=Text(
            "{ratio} = {top:,}/{bottom}, so i must be a multiple of {top:,}: 0, {top:,}, {twice:,} ... below "
            "{steps:,}. That is {key} times, instead of about {meant}. Use // and the interval is whole.",
            "{ratio} = {top:,}/{bottom}이므로 i는 {top:,}의 배수여야 합니다. {steps:,}보다 작은 0, {top:,}, "
            "{twice:,} ...는 모두 {key}개이고, 바라던 횟수는 약 {meant}번입니다. //를 쓰면 간격이 정수가 됩니다.",
        ),
        given={"rows": 60_000, "batch": 128, "steps": 50_000},
        draw=lambda rng: {
            "rows": 1_000 * rng.choice((9, 12, 15, 20, 25, 30, 36, 45, 50, 60)),
            "batch": rng.choice((64, 128, 256)),
            "steps": 1_000 * rng.randint(15, 80),
        },
        shown=lambda g: {
            "ratio": f"{g.rows / g.batch:.10g}",
            "top": Fraction(g.rows, g.batch).numerator,
            "bottom": Fraction(g.rows, g.batch).denominator,
            "twice": 2 * Fraction(g.rows, g.batch).numerator,
            "meant": up(g.steps, Fraction(g.rows, g.batch)),
        },
        key=lambda g: up(g.steps, Fraction(g.rows, g.batch).numerator),
        wrong={
            "E10": lambda g: tuple({up(g.steps, Fraction(g.rows, g.batch)), g.steps * g.batch // g.rows}),
            "M17.first_log_forgotten": lambda g: up(g.steps, Fraction(g.rows, g.batch).numerator) - 1,
            "M17.float_never_equal": lambda _g: (0, 1),
        },
    ),
    Choice(
        name="DRAWN_AT_RANDOM",
        ask=Text(
            "`np.random.choice(60000, 100)` draws each batch, 600 times. Some call that an epoch. Has every image "
            "been used once?",
            "배치를 뽑을 때마다 `np.random.choice(60000, 100)`을 쓰고, 이것을 600번 합니다. 이를 한 에포크라고 "
            "부르기도 합니다. 모든 이미지가 한 번씩 쓰였습니까?",
        ),
        clue=Text(
            "Each draw may hit an image that was drawn before.",
            "뽑을 때마다 전에 뽑힌 이미지가 다시 뽑힐 수 있습니다.",
        ),
        worked=Text(
            "An image is missed by all 60,000 draws with probability (1 − 1/60,000)^60,000 ≈ 1/e ≈ 37%. So about "
            "63% are used, many of them several times. A permutation of all rows, cut into batches, uses each "
            "exactly once.",
            "어떤 이미지가 60,000번 동안 한 번도 뽑히지 않을 확률은 (1 − 1/60,000)^60,000 ≈ 1/e ≈ 37%입니다. 따라서 "
            "약 63%만 쓰이고, 그중 여럿은 여러 번 쓰입니다. 모든 행을 섞은(permutation) 다음 배치로 자르면 정확히 "
            "한 번씩 쓰입니다.",
        ),
        options=(
            Wrong("E10.each_once", "Yes, each exactly once.", "네, 정확히 한 번씩 쓰였습니다."),
            Right(
                "No: about 63% of them, many several times.",
                "아니요. 약 63%만 쓰였고, 여러 번 쓰인 것도 많습니다.",
            ),
            Wrong(
                "E10.repeats_in_batches_only",
                "Yes, though two images of the same batch may be the same.",
                "네, 다만 한 배치 안에서 겹칠 수는 있습니다.",
            ),
            Wrong("E10.half", "No: exactly half of them.", "아니요. 정확히 절반만 쓰였습니다."),
        ),
    ),
)
