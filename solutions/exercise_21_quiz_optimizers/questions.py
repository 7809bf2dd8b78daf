"""The questions of mission 21: which optimizer does what, with which rate, and how one spells it in Keras 3."""

from fractions import Fraction

from grader.quiz import Choice, Number, Right, Several, Text, Words, Wrong


def decimal(number):
    """As a person writes it: 0.05, not 1/20."""
    return f"{float(number):g}"


def draw_step(rng):
    """A weight, a gradient, a rate and a momentum, all with few digits."""
    return {
        "w": Fraction(rng.randint(11, 49), 10),
        "slope": Fraction(rng.choice((2, 4, 5, 6, 8, 12, 15, 20)), 10),
        "rate": rng.choice((Fraction(1, 10), Fraction(2, 10), Fraction(1, 20), Fraction(1, 100))),
    }


QUESTIONS = (
    Words(
        name="DEFAULT_OPTIMIZER",
        ask=Text(
            '`model.compile(loss="mse")` names no optimizer. Which one does Keras use? (Try it, look it up in the '
            "signature of `compile`, or find it in the table: it keeps a fading mean of g², and nothing else.)",
            '`model.compile(loss="mse")`에는 옵티마이저가 없습니다. 케라스는 어떤 옵티마이저를 씁니까? (직접 해 보거나 '
            "`compile`의 매개변수 기본값을 찾아보십시오. 표에서도 찾을 수 있습니다. 오래된 값일수록 적게 반영하는 g²의 "
            "평균만 기억하는 옵티마이저입니다.)",
        ),
        clue=Text(
            "Look at the signature of compile(): optimizer=...",
            "compile()의 매개변수에서 optimizer의 기본값을 찾아보십시오.",
        ),
        worked=Text(
            'RMSprop: the signature reads `compile(optimizer="rmsprop", ...)`, with a learning rate of 0.001.',
            'RMSprop입니다. `compile(optimizer="rmsprop", ...)`이 기본값이고, 학습률은 0.001입니다.',
        ),
        accept=("RMSprop", "keras.optimizers.RMSprop", "keras.optimizers.RMSprop()", "RMS prop", "알엠에스프롭"),
        wrong={
            "M21.default_sgd": ("SGD", "stochastic gradient descent", "확률적 경사 하강법", "GD", "경사 하강법"),
            "M21.default_adam": ("Adam", "아담"),
            "M21.default_none": ("none", "no optimizer", "error", "ValueError", "없음", "오류"),
        },
    ),
    Several(
        name="ADAPTIVE",
        ask=Text(
            "Which of these adapt the learning rate for every parameter by itself?",
            "다음 중 매개변수마다 학습률을 스스로 조절하는 옵티마이저를 모두 고르십시오.",
        ),
        clue=Text(
            "They divide by the root of accumulated squared gradients.",
            "쌓아 둔 기울기 제곱의 제곱근으로 나누는 것들입니다.",
        ),
        worked=Text(
            "Adagrad, RMSprop and Adam divide each step by a root of that parameter's own squared gradients. SGD, "
            "with momentum or without, has one rate for all.",
            "Adagrad, RMSprop, Adam은 매개변수마다 자기 기울기 제곱의 제곱근으로 걸음을 나눕니다. SGD는 모멘텀이 "
            "있든 없든 모든 매개변수에 같은 학습률을 씁니다.",
        ),
        options=(
            Right("Adagrad", "아다그라드(Adagrad)", "아다그라드", missed="M21.adagrad_missed"),
            Wrong("M21.sgd_adaptive", "SGD", "확률적 경사 하강법(SGD)", "확률적 경사 하강법"),
            Right("RMSprop", "알엠에스프롭(RMSprop)", "알엠에스프롭", missed="M21.rmsprop_missed"),
            Wrong("M21.momentum_adaptive", "SGD with momentum", "모멘텀을 쓰는 SGD", "Momentum", "모멘텀"),
            Right("Adam", "아담(Adam)", "아담", missed="M21.adam_missed"),
        ),
    ),
    Choice(
        name="ADAPTIVE_MEANS",
        ask=Text(
            "What does it mean that an optimizer adapts its learning rate?",
            "옵티마이저의 학습률이 '적응적'이라는 말은 무슨 뜻입니까?",
        ),
        clue=Text(
            "Does anybody know how far the optimum is?",
            "최적점이 얼마나 가까운지 아는 사람이 있습니까?",
        ),
        worked=Text(
            "Every parameter gets its own step size, from the gradients that it has met: smaller where they were "
            "large, larger where they were small. Adagrad's steps only shrink in doing so; those of RMSprop and "
            "Adam can grow again.",
            "매개변수마다 자기가 만난 기울기에 따라 걸음의 크기가 정해집니다. 기울기가 컸던 곳은 작게, 작았던 곳은 "
            "크게 걷습니다. 그러면서 Adagrad의 걸음은 줄어들기만 하고, RMSprop과 Adam의 걸음은 다시 커질 수도 "
            "있습니다.",
        ),
        options=(
            Wrong(
                "E32",
                "The rate is lowered as training comes near the optimum.",
                "최적점에 가까워질수록 학습률을 낮춥니다.",
            ),
            Wrong(
                "M21.adapts_to_loss",
                "The rate is raised while the loss falls and lowered when it rises.",
                "손실이 줄면 학습률을 올리고 늘면 낮춥니다.",
            ),
            Wrong(
                "M21.adapts_to_batch",
                "The rate follows the batch size.",
                "학습률이 배치 크기를 따라갑니다.",
            ),
            Right(
                "Every parameter gets its own step size, from its own gradients so far.",
                "매개변수마다 지금까지 자기 기울기에 따라 걸음의 크기가 다릅니다.",
            ),
        ),
    ),
    Number(
        name="EFFECTIVE_RATE",
        ask=Text(
            "With which learning rate does this model train?\n\n"
            "```python\n"
            "sgd = keras.optimizers.SGD(learning_rate={built})\n"
            'model.compile(optimizer="sgd", loss="sparse_categorical_crossentropy")\n'
            "```",
            "이 모델은 어떤 학습률로 훈련됩니까?\n\n"
            "```python\n"
            "sgd = keras.optimizers.SGD(learning_rate={built})\n"
            'model.compile(optimizer="sgd", loss="sparse_categorical_crossentropy")\n'
            "```",
        ),
        clue=Text(
            "What does compile() receive: the object of the first line, or a text?",
            "compile()이 받는 것은 첫 줄의 객체입니까, 글자입니까?",
        ),
        worked=Text(
            'The text "sgd" makes a new SGD with its default rate, {key}. The object with rate {built} is never '
            "used: pass optimizer=sgd, without quotes.",
            '글자 "sgd"는 기본 학습률이 {key}인 새 SGD를 만듭니다. 학습률이 {built}인 객체는 쓰이지 않습니다. '
            "따옴표 없이 optimizer=sgd라고 써야 합니다.",
        ),
        given={"rate": Fraction(1, 10)},
        draw=lambda rng: {"rate": Fraction(rng.choice((2, 3, 4, 5, 6, 8, 15, 20, 25, 30)), 100)},
        shown=lambda g: {"built": decimal(g.rate)},
        key=lambda _g: Fraction(1, 100),
        decimals=4,
        wrong={"E28": lambda g: g.rate, "M21.rate_of_adam": lambda _g: Fraction(1, 1000)},
    ),
    Choice(
        name="RATE_ARGUMENT",
        ask=Text(
            "Lecture notes of 2021 write `keras.optimizers.SGD(lr=0.1)`. What does Keras 3 do with it?",
            "2021년 강의 자료에는 `keras.optimizers.SGD(lr=0.1)`이라고 적혀 있습니다. 케라스 3에서는 어떻게 됩니까?",
        ),
        clue=Text("The argument has another name today.", "이 매개변수의 이름은 이제 다릅니다."),
        worked=Text(
            "ValueError: the argument is called learning_rate. (`Adam(decay=...)` from the same notes is only "
            "ignored, with a warning.)",
            "ValueError가 납니다. 매개변수의 이름은 learning_rate입니다. (같은 자료의 `Adam(decay=...)`는 경고만 "
            "나오고 무시됩니다.)",
        ),
        options=(
            Wrong("E13", "It trains with the rate 0.1.", "학습률 0.1로 훈련합니다."),
            Right("It raises ValueError.", "ValueError를 냅니다."),
            Wrong(
                "E13.ignored",
                "It ignores lr with a warning and trains with the default rate.",
                "경고와 함께 lr을 무시하고 기본 학습률로 훈련합니다.",
            ),
            Wrong("E13.momentum", "It takes 0.1 for the momentum.", "0.1을 모멘텀으로 받아들입니다."),
        ),
    ),
    Number(
        name="SGD_STEP",
        ask=Text(
            "A weight is {w}, the gradient of the loss with respect to it is {slope}, the learning rate {rate}. "
            "What is the weight after one step of SGD? (Four decimals.)",
            "어떤 가중치가 {w}이고, 이 가중치에 대한 손실의 기울기는 {slope}, 학습률은 {rate}입니다. SGD로 한 걸음 "
            "간 뒤의 가중치는 얼마입니까? (소수 넷째 자리까지)",
        ),
        clue=Text("Downhill: w − rate · gradient.", "내리막으로 갑니다. w − 학습률 · 기울기입니다."),
        worked=Text(
            "{w} − {rate} · {slope} = {key}.",
            "{w} − {rate} · {slope} = {key}입니다.",
        ),
        given={"w": Fraction(2), "slope": Fraction(1, 2), "rate": Fraction(1, 10)},
        draw=draw_step,
        shown=lambda g: {"w": decimal(g.w), "slope": decimal(g.slope), "rate": decimal(g.rate)},
        key=lambda g: g.w - g.rate * g.slope,
        decimals=4,
        wrong={
            "P14": lambda g: g.w + g.rate * g.slope,
            "E1": lambda g: g.w - g.rate * g.w,
            "M21.rate_left_out": lambda g: g.w - g.slope,
            "M21.step_for_weight": lambda g: (g.rate * g.slope, -g.rate * g.slope),
        },
    ),
    Number(
        name="MOMENTUM_STEP",
        ask=Text(
            "Momentum: v ← m·v − rate · gradient, then w ← w + v, with v = 0 at the start. The momentum m is {m}, "
            "the rate {rate}, and the gradient is {slope} in both of the first two steps. What is v after the "
            "**second** step? (Five decimals.)",
            "모멘텀은 v ← m·v − 학습률 · 기울기로 v를 구한 다음 w ← w + v로 움직이며, 처음에는 v = 0입니다. m이 "
            "{m}, 학습률이 {rate}이고 처음 두 걸음에서 기울기가 모두 {slope}입니다. **두 번째** 걸음 뒤의 v는 "
            "얼마입니까? (소수 다섯째 자리까지)",
        ),
        clue=Text(
            "Work out v after the first step, then put it in.", "첫 걸음 뒤의 v를 구해서 그 값을 다시 넣으십시오."
        ),
        worked=Text(
            "First step: v = −{rate} · {slope} = {first}. Second: {m} · ({first}) − {rate} · {slope} = {key}. The "
            "longer the gradient keeps its direction, the longer the steps.",
            "첫 걸음은 v = −{rate} · {slope} = {first}, 두 번째는 {m} · ({first}) − {rate} · {slope} = {key}입니다. "
            "기울기의 방향이 유지될수록 걸음이 커집니다.",
        ),
        given={"m": Fraction(9, 10), "slope": Fraction(2), "rate": Fraction(1, 100)},
        draw=lambda rng: {
            "m": Fraction(rng.choice((5, 6, 7, 8, 9)), 10),
            "slope": Fraction(rng.choice((2, 3, 4, 5, 8, 15, 25, 30)), 2),
            "rate": Fraction(rng.choice((1, 2, 5)), 100),
        },
        shown=lambda g: {
            "m": decimal(g.m),
            "slope": decimal(g.slope),
            "rate": decimal(g.rate),
            "first": decimal(-g.rate * g.slope),
        },
        key=lambda g: -(1 + g.m) * g.rate * g.slope,
        decimals=5,
        wrong={
            "M21.momentum_forgotten": lambda g: -g.rate * g.slope,
            "M21.momentum_averages": lambda g: -(1 - g.m) * (1 + g.m) * g.rate * g.slope,
            "P14": lambda g: (1 + g.m) * g.rate * g.slope,
            "M21.steps_summed": lambda g: -2 * g.rate * g.slope,
        },
    ),
    Choice(
        name="NESTEROV",
        ask=Text(
            "What does Nesterov's momentum do differently from plain momentum?",
            "네스테로프(Nesterov) 모멘텀은 보통 모멘텀과 무엇이 다릅니까?",
        ),
        clue=Text("It looks ahead.", "앞을 내다봅니다."),
        worked=Text(
            "It takes the gradient where the momentum is about to carry the weights, not where they are, and so "
            "brakes earlier.",
            "가중치가 지금 있는 곳이 아니라 모멘텀이 데려갈 곳에서 기울기를 구합니다. 그래서 더 일찍 멈출 줄 압니다.",
        ),
        options=(
            Right(
                "It takes the gradient at the point to which the momentum is about to lead.",
                "모멘텀이 데려갈 지점에서 기울기를 구합니다.",
            ),
            Wrong("E31", "It applies the momentum twice in every step.", "걸음마다 모멘텀을 두 번 적용합니다."),
            Wrong(
                "M21.nesterov_adaptive",
                "It gives every parameter its own learning rate.",
                "매개변수마다 학습률을 따로 둡니다.",
            ),
            Wrong("M21.nesterov_doubles", "It doubles the momentum coefficient.", "모멘텀 계수를 두 배로 키웁니다."),
        ),
    ),
    Number(
        name="ADAGRAD_STEP",
        ask=Text(
            "Adagrad: h ← h + gradient², then w ← w − rate · gradient / √h, with h = 0 at the start. The gradient "
            "is {slope} in every step and the rate is {rate}. How long is step number {step}? (Its size, five "
            "decimals.)",
            "Adagrad는 h ← h + 기울기²으로 h를 쌓은 다음 w ← w − 학습률 · 기울기 / √h로 움직이며, 처음에는 h = "
            "0입니다. 기울기는 늘 {slope}, 학습률은 {rate}입니다. {step}번째 걸음의 크기는 얼마입니까? (소수 다섯째 "
            "자리까지)",
        ),
        clue=Text("What is h after {step} equal gradients?", "똑같은 기울기를 {step}번 쌓으면 h는 얼마입니까?"),
        worked=Text(
            "h = {step} · {slope}², so the step is {rate} · {slope} / (√{step} · {slope}) = {rate} / {root} = "
            "{key}. The steps only ever shrink; RMSprop lets old squares fade, and so goes on.",
            "h = {step} · {slope}²이므로 걸음은 {rate} · {slope} / (√{step} · {slope}) = {rate} / {root} = "
            "{key}입니다. 걸음은 줄어들기만 합니다. RMSprop은 오래된 제곱을 잊기 때문에 계속 걸을 수 있습니다.",
        ),
        given={"slope": Fraction(2), "rate": Fraction(1, 100), "step": 4},
        draw=lambda rng: {
            "slope": Fraction(rng.choice((3, 4, 5, 6, 7, 8)), 2),
            "rate": Fraction(rng.choice((1, 2, 4, 5, 10)), 100),
            "step": rng.choice((4, 9, 16, 25, 100)),
        },
        shown=lambda g: {"slope": decimal(g.slope), "rate": decimal(g.rate), "root": round(g.step**0.5)},
        key=lambda g: g.rate / round(g.step**0.5),
        decimals=5,
        wrong={
            "M21.no_accumulation": lambda g: g.rate,
            "M21.root_forgotten": lambda g: g.rate / (g.step * g.slope),
            "M21.plain_step": lambda g: g.rate * g.slope,
            "M21.divided_by_count": lambda g: g.rate / g.step,
        },
    ),
    Choice(
        name="ADAM_COMBINES",
        ask=Text("Adam puts two ideas together. Which?", "Adam은 두 가지 생각을 합친 것입니다. 무엇과 무엇입니까?"),
        clue=Text(
            "A running mean of gradients, and one of their squares.", "기울기의 이동 평균과, 그 제곱의 이동 평균입니다."
        ),
        worked=Text(
            "Momentum (β₁ = 0.9, a running mean of gradients) and RMSprop (β₂ = 0.999, a running mean of their "
            "squares), both corrected for their start at 0.",
            "모멘텀(β₁ = 0.9, 기울기의 이동 평균)과 RMSprop(β₂ = 0.999, 기울기 제곱의 이동 평균)입니다. 둘 다 0에서 "
            "시작하는 치우침을 보정합니다.",
        ),
        options=(
            Wrong("M21.adam_is_adagrad", "momentum and Adagrad", "모멘텀과 아다그라드(Adagrad)"),
            Wrong("M21.adam_is_sgd", "SGD and Nesterov's momentum", "SGD와 네스테로프 모멘텀"),
            Right("momentum and RMSprop", "모멘텀과 알엠에스프롭(RMSprop)"),
            Wrong("M21.adam_adapts_twice", "Adagrad and RMSprop", "아다그라드(Adagrad)와 알엠에스프롭(RMSprop)"),
        ),
    ),
    Number(
        name="FULL_BATCH_UPDATES",
        ask=Text(
            "Batch gradient descent: `fit(x, y, batch_size=len(x), epochs={epochs})` on {rows:,} rows. How often "
            "are the weights updated in all?",
            "배치 경사 하강법으로 행이 {rows:,}개인 데이터에 `fit(x, y, batch_size=len(x), epochs={epochs})`를 "
            "부릅니다. 가중치는 모두 몇 번 갱신됩니까?",
        ),
        clue=Text("How many batches does one epoch have now?", "이때 한 에포크에는 배치가 몇 개입니까?"),
        worked=Text(
            "One batch per epoch, one update per batch: {key}. With batch_size=1 it would be {rows:,} per epoch, "
            "noisy ones; with 32 something in between.",
            "에포크마다 배치 하나, 배치마다 갱신 한 번이므로 {key}번입니다. batch_size=1이라면 에포크마다 "
            "{rows:,}번이지만 갱신이 들쭉날쭉하고, 32는 그 중간입니다.",
        ),
        given={"rows": 60_000, "epochs": 20},
        draw=lambda rng: {"rows": 32 * rng.randint(100, 1_900), "epochs": rng.randint(3, 60)},
        key=lambda g: g.epochs,
        wrong={
            "M21.full_is_single": lambda g: g.rows * g.epochs,
            "M21.full_is_mini": lambda g: -(-g.rows // 32) * g.epochs,
            "M21.one_epoch_only": lambda _g: 1,
        },
    ),
    Choice(
        name="GLOBAL_MINIMUM",
        ask=Text(
            "What can batch gradient descent, which uses all data for every step, promise for a network?",
            "걸음마다 데이터를 모두 쓰는 배치 경사 하강법은 신경망에서 무엇을 보장합니까?",
        ),
        clue=Text(
            "The gradient is exact. Does it know of a deeper valley behind the next hill?",
            "기울기는 정확합니다. 그러나 언덕 너머에 더 깊은 골짜기가 있는지도 알겠습니까?",
        ),
        worked=Text(
            "Only that every step follows the exact gradient. The surface of a network has many valleys and "
            "saddles, and descent ends in the one where it started, or waits on a plateau. Momentum and noisy "
            "mini-batches can carry it out of a small one.",
            "걸음마다 정확한 기울기를 따른다는 것뿐입니다. 신경망의 손실 곡면에는 골짜기와 안장점이 많아서, 출발한 "
            "골짜기에서 끝나거나 평지에서 멈출 수 있습니다. 모멘텀이나 미니 배치의 흔들림은 얕은 골짜기에서 "
            "빠져나오게 해 줍니다.",
        ),
        options=(
            Wrong(
                "E18",
                "that it finds the global minimum",
                "전역 최솟값(global minimum)을 찾는다는 것",
            ),
            Wrong(
                "M21.full_is_fastest",
                "that it learns most in the least time",
                "적은 시간에 가장 많이 학습한다는 것",
            ),
            Wrong(
                "M21.full_never_overfits",
                "that the network does not overfit",
                "신경망이 과대적합하지 않는다는 것",
            ),
            Right(
                "only that every step follows the exact gradient of the training loss",
                "걸음마다 훈련 손실의 정확한 기울기를 따른다는 것뿐",
            ),
        ),
    ),
)
