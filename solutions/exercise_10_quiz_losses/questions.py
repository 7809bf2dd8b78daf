"""The questions of mission 10: which loss for which output and which labels, and what compile() does with its name."""

import math
from fractions import Fraction

from grader.quiz import Choice, Number, Right, Shape, Text, Words, Wrong


def decimal(number):
    """As a person writes it: 0.05, not 1/20."""
    return f"{float(number):g}"


QUESTIONS = (
    Choice(
        name="WHERE_LOSS",
        ask=Text(
            "Which method of a Keras model is told the loss function and the metrics?",
            "케라스 모델에서 손실 함수와 측정 지표를 지정하는 메서드는 무엇입니까?",
        ),
        clue=Text(
            "It comes after the layers are stacked, and before any training.",
            "층을 쌓은 뒤, 훈련을 시작하기 전에 부르는 메서드입니다.",
        ),
        worked=Text(
            "`compile(optimizer=..., loss=..., metrics=[...])` only notes them; `fit` and `evaluate` then compute "
            "them.",
            "`compile(optimizer=..., loss=..., metrics=[...])`입니다. compile은 적어 두기만 하고, 실제 계산은 "
            "`fit`과 `evaluate`가 합니다.",
        ),
        options=(
            Wrong("E30", "fit()", "fit()"),
            Right("compile()", "compile()"),
            Wrong("E30.evaluate", "evaluate()", "evaluate()"),
            Wrong("M10.summary", "summary()", "summary()"),
        ),
    ),
    Words(
        name="INTEGER_LABELS",
        ask=Text(
            "The labels are whole numbers from 0 to 9, in an array of shape (N,); a softmax gives ten "
            "probabilities. Write the name of the loss as `compile(loss=...)` needs it. Spelling counts.",
            "레이블은 모양이 (N,)인 배열에 담긴 0부터 9까지의 정수이고, 소프트맥스가 확률 열 개를 내놓습니다. "
            "`compile(loss=...)`에 쓸 손실 함수의 이름을 쓰십시오. 철자가 정확해야 합니다.",
        ),
        clue=Text(
            "Four words in one: few numbers, classes, and cross entropy, the last two joined without an underscore.",
            "드문드문하다는 말, 범주라는 말, 교차 엔트로피라는 말로 되어 있습니다. 교차와 엔트로피 사이에는 밑줄이 "
            "없습니다.",
        ),
        worked=Text(
            '`"sparse_categorical_crossentropy"`: sparse, because a label is one number instead of a row of zeros '
            "with a single 1.",
            '`"sparse_categorical_crossentropy"`입니다. 레이블이 0과 1로 된 행이 아니라 수 하나라서 sparse라고 합니다.',
        ),
        exact=True,
        accept=(
            "sparse_categorical_crossentropy",
            "SparseCategoricalCrossentropy",
            "SparseCategoricalCrossentropy()",
            "keras.losses.SparseCategoricalCrossentropy()",
            "tf.keras.losses.SparseCategoricalCrossentropy()",
            "keras.losses.SparseCategoricalCrossentropy",
            "tf.keras.losses.SparseCategoricalCrossentropy",
            "keras.losses.sparse_categorical_crossentropy",
            "tf.keras.losses.sparse_categorical_crossentropy",
        ),
        wrong={
            "E26": (
                "sparse_categorical_entropy",
                "sparse_categorical_crossentrophy",
                "sparse_categorical_cross_entropy",
                "sparse_categorical_crossentopy",
                "sparse_categorical_crossentroy",
                "sparse_categorial_crossentropy",
                "sparse_catagorical_crossentropy",
                "sparse_categorical_croissentropy",
                "sparse_category_crossentropy",
                "sparse_crossentropy",
                "sparse_cross_entropy",
                "sparse_entropy",
                "sparse_categorical",
                "sparse-categorical-crossentropy",
                "sparse categorical crossentropy",
                "sparse categorical cross entropy",
                "sparsecategoricalcrossentropy",
                "Sparse_Categorical_Crossentropy",
                "Sparse_categorical_crossentropy",
                "SparseCategoricalCrossEntropy",
                "SPARSE_CATEGORICAL_CROSSENTROPY",
            ),
            "E38": ("categorical_crossentropy", "CategoricalCrossentropy", "CategoricalCrossentropy()"),
            "M10.mse_for_classes": ("mse", "mean_squared_error", "MeanSquaredError", "MeanSquaredError()", "MSE"),
            "M10.binary_for_many": ("binary_crossentropy", "BinaryCrossentropy", "BinaryCrossentropy()"),
            "M10.metric_as_loss": (
                "accuracy",
                "acc",
                "sparse_categorical_accuracy",
                "categorical_accuracy",
                "SparseCategoricalAccuracy",
            ),
        },
    ),
    Choice(
        name="MISSPELT_LOSS",
        ask=Text(
            'Somebody writes `model.compile(loss="binary_crossentrophy", ...)`, and then calls fit(). What happens? '
            "(Try it, or work it out: Keras looks a name up only when it needs the function.)",
            '누군가 `model.compile(loss="binary_crossentrophy", ...)`라고 쓰고 fit()을 불렀습니다. 어떻게 됩니까? '
            "(직접 해 보거나, 케라스는 함수가 필요해질 때에야 이름을 찾는다는 데서 생각해 보십시오.)",
        ),
        clue=Text(
            "Which of the two calls is the first to compute a loss? That is where the name is looked up.",
            "둘 중 손실을 처음으로 계산하는 것은 어느 쪽입니까? 이름은 그때 찾습니다.",
        ),
        worked=Text(
            "compile() only notes the name. fit() looks it up, finds nothing and raises ValueError: far from the "
            "line with the mistake.",
            "compile()은 이름을 적어 두기만 합니다. fit()이 그 이름을 찾다가 없으면 ValueError를 냅니다. 틀린 "
            "줄에서 멀리 떨어진 곳에서 오류가 나는 셈입니다.",
        ),
        options=(
            Wrong(
                "M10.compile_looks_up",
                "compile() raises ValueError at once.",
                "compile()이 곧바로 ValueError를 냅니다.",
            ),
            Wrong(
                "M10.keras_guesses",
                "Keras takes the loss with the nearest name and trains.",
                "케라스가 이름이 가장 비슷한 손실 함수를 골라 훈련합니다.",
            ),
            Wrong(
                "M10.loss_left_out",
                "It trains without a loss and shows nan.",
                "손실 함수 없이 훈련하고 nan을 보여 줍니다.",
            ),
            Right(
                "compile() passes; fit() raises ValueError.",
                "compile()은 지나가고, fit()이 ValueError를 냅니다.",
            ),
        ),
    ),
    Choice(
        name="ONE_HOT_LABELS",
        ask=Text(
            "Now the labels are one-hot, of shape (N, 10), and the output is still a softmax of ten. Which loss?",
            "이번에는 레이블이 모양 (N, 10)인 원-핫이고, 출력은 그대로 열 개짜리 소프트맥스입니다. 어떤 손실 함수를 "
            "씁니까?",
        ),
        clue=Text(
            "The same cross entropy, for labels that are written out as rows.",
            "같은 교차 엔트로피이지만, 행으로 풀어 쓴 레이블을 받는 것입니다.",
        ),
        worked=Text(
            "categorical_crossentropy: it multiplies each row of labels with −log of the row of probabilities. The "
            "sparse one would want one number per row.",
            "categorical_crossentropy입니다. 레이블의 행과 확률의 행에 −log를 취한 값을 곱해 더합니다. sparse가 "
            "붙은 쪽은 행마다 수 하나를 받습니다.",
        ),
        options=(
            Right("categorical_crossentropy", "categorical_crossentropy"),
            Wrong(
                "E38.sparse",
                "the loss for whole-number labels",
                "정수 레이블에 쓰는 손실",
                "sparse_categorical_crossentropy",
            ),
            Wrong("M10.mse_for_classes", "mse", "mse", "mean_squared_error"),
            Wrong("M10.binary_for_many", "binary_crossentropy", "binary_crossentropy"),
        ),
    ),
    Shape(
        name="LABEL_SHAPE",
        ask=Text(
            "A batch has {rows} images of {classes} classes. Which shape must its labels have for "
            "categorical_crossentropy?",
            "한 배치에 {classes}개 클래스의 이미지가 {rows}장 있습니다. categorical_crossentropy를 쓰려면 레이블의 "
            "모양이 무엇이어야 합니까?",
        ),
        clue=Text(
            "Every label is compared with one row of the softmax.", "레이블마다 소프트맥스의 행 하나와 비교합니다."
        ),
        worked=Text(
            "{key}: one row per image, one column per class, as the softmax itself. Labels of shape ({rows},) "
            "belong to the sparse loss.",
            "{key}입니다. 소프트맥스의 출력과 똑같이 이미지마다 행 하나, 클래스마다 열 하나입니다. 모양이 "
            "({rows},)인 레이블은 sparse가 붙은 손실 함수에 씁니다.",
        ),
        given={"rows": 32, "classes": 10},
        draw=lambda rng: {"rows": rng.choice((16, 50, 64, 100, 128, 200)), "classes": rng.randint(3, 15)},
        key=lambda g: (g.rows, g.classes),
        wrong={
            "E38": lambda g: (g.rows,),
            "M10.labels_transposed": lambda g: (g.classes, g.rows),
            "M10.one_label_row": lambda g: (g.classes,),
            "M10.labels_as_column": lambda g: (g.rows, 1),
        },
    ),
    Choice(
        name="YES_OR_NO",
        ask=Text(
            '`Dense(1, activation="sigmoid")` says how probable it is that a patient survives; the labels are 0 '
            "and 1. Which loss?",
            '`Dense(1, activation="sigmoid")`가 환자의 생존 확률을 내놓고, 레이블은 0과 1입니다. 어떤 손실 함수를 '
            "씁니까?",
        ),
        clue=Text(
            "A confident error must cost much, and its gradient must stay steep.",
            "자신 있게 틀리면 손실이 커야 하고, 그때의 기울기도 가팔라야 합니다.",
        ),
        worked=Text(
            "binary_crossentropy: −log p where the label is 1, −log(1 − p) where it is 0. With mse, a confident "
            "error sits on a flat stretch of the sigmoid and hardly learns.",
            "binary_crossentropy입니다. 레이블이 1이면 −log p, 0이면 −log(1 − p)입니다. mse를 쓰면 자신 있게 틀린 "
            "샘플이 시그모이드의 평평한 곳에 놓여 거의 학습되지 않습니다.",
        ),
        options=(
            Wrong("E24", "mse", "mse", "mean_squared_error"),
            Wrong("M10.categorical_for_one", "categorical_crossentropy", "categorical_crossentropy"),
            Right("binary_crossentropy", "binary_crossentropy"),
            Wrong(
                "M10.sparse_for_one",
                "the loss for whole-number labels",
                "정수 레이블에 쓰는 손실",
                "sparse_categorical_crossentropy",
            ),
        ),
    ),
    Number(
        name="STEEPER",
        ask=Text(
            "That network says p = {p} for a patient who lives (t = 1). The slope with respect to the score before "
            "the sigmoid is p − t for binary_crossentropy, and 2 · (p − t) · p · (1 − p) for mse. How many times "
            "larger is the first? (One decimal.)",
            "살아남은 환자(t = 1)에 대해 이 신경망의 출력이 p = {p}입니다. 시그모이드에 들어가는 점수에 대한 "
            "기울기는 binary_crossentropy에서 p − t, mse에서 2 · (p − t) · p · (1 − p)입니다. 앞의 것은 뒤의 것의 "
            "몇 배입니까? (소수 첫째 자리까지)",
        ),
        clue=Text(
            "Divide the first by the second; p − t drops out.", "앞의 것을 뒤의 것으로 나누면 p − t가 지워집니다."
        ),
        worked=Text(
            "(p − t) / (2 (p − t) p (1 − p)) = 1 / (2 · {p} · {rest}) = {key}. The more confident the error, the "
            "more mse flattens out.",
            "(p − t) / (2 (p − t) p (1 − p)) = 1 / (2 · {p} · {rest}) = {key}배입니다. 자신 있게 틀릴수록 mse는 더 "
            "평평해집니다.",
        ),
        given={"p": Fraction(1, 100)},
        draw=lambda rng: {"p": Fraction(rng.choice((2, 3, 4, 5, 6, 8, 10, 12, 15, 20)), 100)},
        shown=lambda g: {"p": decimal(g.p), "rest": decimal(1 - g.p)},
        key=lambda g: 1 / (2 * g.p * (1 - g.p)),
        decimals=1,
        wrong={
            "E24": lambda _g: 1,
            "M10.ratio_inverted": lambda g: 2 * g.p * (1 - g.p),
            "M10.factor_two_lost": lambda g: 1 / (g.p * (1 - g.p)),
            "M10.rest_left_out": lambda g: 1 / (2 * g.p),
        },
    ),
    Choice(
        name="PRICE_LOSS",
        ask=Text(
            "`Dense(1)` without an activation predicts the price of a house. Which loss?",
            "활성화 함수가 없는 `Dense(1)`이 집값을 예측합니다. 어떤 손실 함수를 씁니까?",
        ),
        clue=Text("The output is a continuous number, not a probability.", "출력은 확률이 아니라 연속적인 수입니다."),
        worked=Text(
            "mse, the mean squared error: for continuous values, where being off by little is nearly right.",
            "mse, 곧 평균 제곱 오차입니다. 조금 벗어나면 거의 맞은 것이 되는 연속적인 값에 씁니다.",
        ),
        options=(
            Wrong("M10.crossentropy_for_numbers", "categorical_crossentropy", "categorical_crossentropy"),
            Right("mse", "mse", "mean_squared_error", "평균 제곱 오차"),
            Wrong("M10.metric_as_loss", "accuracy", "accuracy", "정확도"),
            Wrong("M10.binary_for_numbers", "binary_crossentropy", "binary_crossentropy"),
        ),
    ),
    Number(
        name="CONFIDENT_ERROR",
        ask=Text(
            "A softmax gives the true class the probability {p}. How large is the cross entropy of this sample? "
            "(Natural logarithm, two decimals.)",
            "소프트맥스의 출력에서 정답 클래스의 확률이 {p}입니다. 이 샘플의 교차 엔트로피는 얼마입니까? (자연로그, "
            "소수 둘째 자리까지)",
        ),
        clue=Text(
            "Only the probability of the true class counts: −log p.", "정답 클래스의 확률만 쓰입니다. −log p입니다."
        ),
        worked=Text(
            "−log({p}) = {key}. At p = 1 the cost is 0, and it grows without bound as p falls: a confident error "
            "costs most.",
            "−log({p}) = {key}입니다. p = 1이면 손실이 0이고, p가 작아질수록 한없이 커집니다. 자신 있게 틀릴 때 "
            "손실이 가장 큽니다.",
        ),
        given={"p": Fraction(1, 100)},
        draw=lambda rng: {"p": Fraction(rng.choice((2, 3, 4, 5, 8, 12, 20, 25, 30, 40, 60, 70)), 100)},
        shown=lambda g: {"p": decimal(g.p)},
        key=lambda g: -math.log(g.p),
        decimals=2,
        wrong={
            "M10.one_minus_p": lambda g: 1 - g.p,
            "M10.log10": lambda g: -math.log10(g.p),
            "M10.minus_forgotten": lambda g: math.log(g.p),
            "M10.log_of_the_rest": lambda g: -math.log(1 - g.p),
        },
    ),
    Number(
        name="FIRST_LOSS",
        ask=Text(
            "Before training, a network gives each of {classes} classes about the same probability. How large is "
            "its cross entropy then? (Two decimals.)",
            "훈련하기 전의 신경망은 클래스 {classes}개에 거의 같은 확률을 줍니다. 이때 교차 엔트로피는 얼마입니까? "
            "(소수 둘째 자리까지)",
        ),
        clue=Text(
            "Which probability does the true class have, when all are alike?",
            "모두 같다면 정답 클래스의 확률은 얼마입니까?",
        ),
        worked=Text(
            "The true class has 1/{classes}, so the loss is −log(1/{classes}) = log {classes} = {key}. A first loss "
            "far from it is a sign that something is wrong.",
            "정답 클래스의 확률이 1/{classes}이므로 손실은 −log(1/{classes}) = log {classes} = {key}입니다. 첫 "
            "손실이 이 값과 많이 다르면 무언가 잘못된 것입니다.",
        ),
        given={"classes": 10},
        draw=lambda rng: {"classes": rng.randint(3, 60)},
        key=lambda g: math.log(g.classes),
        decimals=2,
        wrong={
            "M10.one_minus_p": lambda g: 1 - Fraction(1, g.classes),
            "M10.log10": lambda g: math.log10(g.classes),
            "M10.minus_forgotten": lambda g: -math.log(g.classes),
            "M10.loss_is_share": lambda g: Fraction(1, g.classes),
        },
    ),
    Choice(
        name="METRIC_ROLE",
        ask=Text(
            '`compile(loss=..., metrics=["accuracy"])`. What does the accuracy do in training?',
            '`compile(loss=..., metrics=["accuracy"])`에서 accuracy는 훈련에서 어떤 일을 합니까?',
        ),
        clue=Text(
            "Accuracy jumps from sample to sample. Could one take its gradient?",
            "정확도는 샘플 하나마다 껑충 뜁니다. 미분할 수 있겠습니까?",
        ),
        worked=Text(
            "It is only shown. The optimizer follows the gradient of the loss; accuracy is a step function, its "
            "gradient is 0 almost everywhere.",
            "보여 주기만 합니다. 옵티마이저는 손실의 기울기를 따라갑니다. 정확도는 계단 함수라서 기울기가 거의 "
            "어디에서나 0입니다.",
        ),
        options=(
            Wrong(
                "M10.metric_is_loss",
                "The optimizer makes it as large as possible.",
                "옵티마이저가 이 값을 최대한 크게 만듭니다.",
            ),
            Wrong(
                "M10.metric_added",
                "It is added to the loss, and both are minimised.",
                "손실에 더해져 함께 줄어듭니다.",
            ),
            Right(
                "It is shown, and changes no weight.",
                "보여 줄 뿐, 가중치를 바꾸지 않습니다.",
            ),
            Wrong(
                "M10.metric_stops",
                "Training ends as soon as it no longer rises.",
                "더 오르지 않으면 훈련을 끝냅니다.",
            ),
        ),
    ),
)
