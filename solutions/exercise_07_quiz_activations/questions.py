"""The questions of mission 7: which activation for which purpose, and why."""

import math
from fractions import Fraction

from grader.quiz import Choice, Number, Right, Several, Text, Words, Wrong


def tenths(rng, low, high):
    """A decimal with one digit after the point, exactly."""
    return Fraction(rng.randint(low, high), 10)


def joined(numbers, sign):
    """The numbers in a row."""
    return sign.join(f"{float(number):g}" for number in numbers)


QUESTIONS = (
    Choice(
        name="BINARY_OUTPUT",
        ask=Text(
            "`Dense(1, activation=?)` ends a network that is to say how probable it is that a mail is spam. Which "
            "activation?",
            "어떤 메일이 스팸일 확률을 말해야 하는 신경망이 `Dense(1, activation=?)`로 끝납니다. 어떤 활성화 함수를 "
            "씁니까?",
        ),
        clue=Text("One number that can be any probability.", "어떤 확률이든 될 수 있는 수 하나가 필요합니다."),
        worked=Text(
            "Sigmoid turns one score into one number between 0 and 1. Softmax over a single score is 1 for every mail.",
            "시그모이드는 점수 하나를 0과 1 사이의 수 하나로 바꿉니다. 점수가 하나뿐인 소프트맥스는 어떤 메일이든 "
            "1입니다.",
        ),
        options=(
            Wrong("M07.softmax_one_unit", "softmax", "소프트맥스(softmax)", "소프트맥스"),
            Right("sigmoid", "시그모이드(sigmoid)", "시그모이드"),
            Wrong("M07.relu_output", "relu", "렐루(relu)", "렐루"),
            Wrong("M07.linear_output", "none", "없음", "None", "linear", "선형"),
        ),
    ),
    Number(
        name="SOFTMAX_OF_ONE",
        ask=Text(
            "Somebody chose softmax for that single unit. For one mail its score is {score}. Which value does the "
            "network put out? (Two decimals are enough.)",
            "누군가 뉴런 하나짜리 출력층에 소프트맥스를 골랐습니다. 어떤 메일의 점수가 {score}입니다. 신경망은 어떤 "
            "값을 내놓습니까? (소수 둘째 자리까지면 됩니다.)",
        ),
        clue=Text(
            "Write exp(z) over the sum of the exponentials of all scores.",
            "exp(z)를 모든 점수의 지수 값의 합으로 나누어 보십시오.",
        ),
        worked=Text(
            "exp({score}) / exp({score}) = {key}. With a single score, softmax is {key} whatever the score: it says "
            "spam to everything, and its gradient is 0.",
            "exp({score}) / exp({score}) = {key}입니다. 점수가 하나뿐이면 소프트맥스는 점수와 관계없이 {key}입니다. "
            "모든 메일을 스팸이라 하고, 기울기도 0입니다.",
        ),
        given={"z": Fraction(32, 10)},
        draw=lambda rng: {"z": tenths(rng, -45, 45)},
        shown=lambda g: {"score": f"{float(g.z):g}"},
        key=lambda _g: 1,
        decimals=2,
        wrong={
            "M07.softmax_as_sigmoid": lambda g: 1 / (1 + math.exp(-g.z)),
            "M07.softmax_keeps_score": lambda g: g.z,
            "M07.softmax_half": lambda _g: Fraction(1, 2),
            "M07.exp_not_divided": lambda g: math.exp(g.z),
        },
    ),
    Choice(
        name="TEN_CLASSES",
        ask=Text(
            "`Dense(10, activation=?)` ends a network that reads handwritten digits: every image shows exactly one "
            "of ten. Which activation gives one probability per digit?",
            "손글씨 숫자를 읽는 신경망이 `Dense(10, activation=?)`로 끝납니다. 이미지마다 열 숫자 중 딱 하나가 적혀 "
            "있습니다. 숫자마다 확률을 하나씩 내놓으려면 어떤 활성화 함수를 씁니까?",
        ),
        clue=Text(
            "If one digit becomes more probable, the others together must become less so.",
            "한 숫자의 확률이 커지면 나머지 숫자들의 확률은 합해서 그만큼 작아져야 합니다.",
        ),
        worked=Text(
            "Softmax: ten positive numbers that share 1. Ten sigmoids decide independently and may all be near 1.",
            "소프트맥스는 1을 나누어 갖는 양수 열 개를 내놓습니다. 시그모이드 열 개는 따로따로 정해져서 모두 1에 "
            "가까울 수도 있습니다.",
        ),
        options=(
            Wrong("E14", "sigmoid", "시그모이드(sigmoid)", "시그모이드"),
            Wrong("M07.tanh_output", "tanh", "하이퍼볼릭 탄젠트(tanh)", "하이퍼볼릭 탄젠트"),
            Right("softmax", "소프트맥스(softmax)", "소프트맥스"),
            Wrong("M07.relu_output", "relu", "렐루(relu)", "렐루"),
        ),
    ),
    Number(
        name="SIGMOID_TOTAL",
        ask=Text(
            "A network with three sigmoids at its end puts out {list} for an image. What is the sum of its outputs?",
            "끝에 시그모이드가 세 개 있는 신경망의 출력이 어떤 이미지에서 {list}입니다. 이 출력들의 합은 얼마입니까?",
        ),
        clue=Text(
            "Simply add them: no rule holds them together.", "그냥 더하면 됩니다. 이 수들을 묶어 두는 규칙은 없습니다."
        ),
        worked=Text(
            "{sum} = {key}. Nothing makes sigmoid outputs share 1, so they are no probabilities of classes that "
            "exclude each other.",
            "{sum} = {key}입니다. 시그모이드 출력의 합은 1이 되도록 묶여 있지 않으므로, 서로 배타적인 클래스의 "
            "확률이 아닙니다.",
        ),
        given={"outputs": (Fraction(9, 10), Fraction(8, 10), Fraction(4, 10))},
        draw=lambda rng: {"outputs": tuple(tenths(rng, 1, 9) for _ in range(3))},
        shown=lambda g: {"list": joined(g.outputs, ", "), "sum": joined(g.outputs, " + ")},
        key=lambda g: sum(g.outputs),
        decimals=2,
        wrong={"E14": lambda _g: 1, "M07.outputs_averaged": lambda g: sum(g.outputs) / 3},
    ),
    Choice(
        name="NO_ACTIVATION",
        ask=Text(
            "In a 784-100-10 network no layer has an activation function. What can it compute?",
            "784-100-10 신경망의 어느 층에도 활성화 함수가 없습니다. 이 신경망이 계산할 수 있는 것은 무엇과 같습니까?",
        ),
        clue=Text("Multiply out (X @ W1 + b1) @ W2 + b2.", "(X @ W1 + b1) @ W2 + b2를 풀어 써 보십시오."),
        worked=Text(
            "(X @ W1 + b1) @ W2 + b2 = X @ (W1 @ W2) + (b1 @ W2 + b2): one dense layer with W = W1 @ W2 and "
            "b = b1 @ W2 + b2.",
            "(X @ W1 + b1) @ W2 + b2 = X @ (W1 @ W2) + (b1 @ W2 + b2)입니다. W = W1 @ W2, b = b1 @ W2 + b2인 밀집층 "
            "하나와 같습니다.",
        ),
        options=(
            Right(
                "one dense layer on the 784 inputs: still a straight line",
                "입력 784개를 받는 밀집층 하나. 여전히 직선입니다.",
            ),
            Wrong(
                "M07.linear_hidden",
                "curves: the hidden layer gives it a bend that one layer does not have",
                "곡선. 은닉층 덕분에 층 하나로는 못 하는 굽이가 생깁니다.",
            ),
            Wrong(
                "M07.linear_no_gradient",
                "nothing that it could learn: without activations there is no gradient",
                "배울 수 있는 것이 없음. 활성화 함수가 없으면 기울기도 없습니다.",
            ),
            Wrong(
                "M07.linear_is_relu",
                "the same as with ReLU, which Keras adds where nothing is given",
                "ReLU를 쓴 것과 같음. 정하지 않으면 케라스가 ReLU를 넣습니다.",
            ),
        ),
    ),
    Number(
        name="COLLAPSED_PARAMS",
        ask=Text(
            "How many parameters does the smallest network of dense layers have that can compute everything that a "
            "{chain} network without any activation computes?",
            "활성화 함수가 하나도 없는 {chain} 신경망이 계산하는 것을 모두 계산할 수 있는, 밀집층으로 된 가장 작은 "
            "신경망의 파라미터는 몇 개입니까?",
        ),
        clue=Text(
            "How many layers does it need? What goes into them, and what must come out?",
            "층이 몇 개 필요합니까? 무엇이 들어가고, 무엇이 나와야 합니까?",
        ),
        worked=Text(
            "One dense layer will do, from {inputs} inputs to {outputs} outputs: ({inputs} + 1) × {outputs} = {key:,}.",
            "입력 {inputs}개를 출력 {outputs}개로 잇는 밀집층 하나면 됩니다. ({inputs} + 1) × {outputs} = "
            "{key:,}개입니다.",
        ),
        given={"sizes": (784, 100, 10)},
        draw=lambda rng: {"sizes": (rng.choice((64, 100, 256, 400, 784)), rng.randint(30, 128), rng.randint(3, 20))},
        shown=lambda g: {"chain": "-".join(map(str, g.sizes)), "inputs": g.sizes[0], "outputs": g.sizes[2]},
        key=lambda g: (g.sizes[0] + 1) * g.sizes[2],
        wrong={
            "M07.linear_hidden": lambda g: (g.sizes[0] + 1) * g.sizes[1] + (g.sizes[1] + 1) * g.sizes[2],
            "M07.collapse_without_bias": lambda g: g.sizes[0] * g.sizes[2],
            "M07.collapse_to_hidden": lambda g: (g.sizes[0] + 1) * g.sizes[1],
        },
    ),
    Choice(
        name="DEEP_HIDDEN",
        ask=Text(
            "Which activation do deep networks for images, CNNs, usually have in their hidden layers?",
            "이미지를 다루는 깊은 신경망(CNN)의 은닉층에는 보통 어떤 활성화 함수를 씁니까?",
        ),
        clue=Text("The gradient has to survive many layers.", "기울기가 많은 층을 지나도 남아 있어야 합니다."),
        worked=Text(
            "ReLU: cheap, bent, and with slope 1 for every positive sum, so that the gradient passes many layers.",
            "ReLU입니다. 계산이 간단하고, 구부러져 있으며, 가중합이 양수이면 기울기가 1이라 많은 층을 지나도 "
            "기울기가 남습니다.",
        ),
        options=(
            Wrong("M07.sigmoid_hidden", "sigmoid", "시그모이드(sigmoid)", "시그모이드"),
            Wrong("M07.softmax_hidden", "softmax", "소프트맥스(softmax)", "소프트맥스"),
            Wrong("M07.linear_hidden", "none", "없음", "None", "linear", "선형"),
            Right("relu", "렐루(relu)", "렐루"),
        ),
    ),
    Number(
        name="SLOPE_PRODUCT",
        ask=Text(
            "On its way back the gradient passes {layers} sigmoids, and each multiplies it by its slope. What is "
            "the largest value that the product of these {layers} slopes can have? (Six decimals, or an expression.)",
            "기울기가 되돌아오면서 시그모이드 {layers}개를 지나고, 그때마다 시그모이드의 기울기가 곱해집니다. 이 "
            "기울기 {layers}개의 곱이 가질 수 있는 가장 큰 값은 얼마입니까? (소수 여섯째 자리까지, 또는 계산식)",
        ),
        clue=Text(
            "Where is σ(1 − σ) largest, and how large is it there?",
            "σ(1 − σ)는 어디에서 가장 크고, 그 값은 얼마입니까?",
        ),
        worked=Text(
            "The slope σ(1 − σ) is largest at 0: 0.5 · 0.5 = 0.25. So the product is at most 0.25 to the power of "
            "{layers}, that is {key}: after {layers} layers hardly anything is left. This is the vanishing gradient.",
            "기울기 σ(1 − σ)는 0에서 가장 크며 0.5 · 0.5 = 0.25입니다. 따라서 곱은 아무리 커도 0.25의 {layers}제곱, "
            "곧 {key}입니다. {layers}개 층을 지나면 거의 남지 않습니다. 이것이 기울기 소실입니다.",
        ),
        given={"layers": 5},
        draw=lambda rng: {"layers": rng.randint(2, 6)},
        key=lambda g: Fraction(1, 4**g.layers),
        decimals=6,
        wrong={
            "M07.slopes_added": lambda g: Fraction(g.layers, 4),
            "M07.slope_half": lambda g: Fraction(1, 2**g.layers),
            "M07.slope_one": lambda _g: 1,
            "M07.one_layer_only": lambda _g: Fraction(1, 4),
        },
    ),
    Several(
        name="FLAT_FOR_LARGE",
        ask=Text(
            "For which of these does the slope go to 0 when x becomes a large positive number?",
            "x가 큰 양수가 될수록 기울기가 0에 가까워지는 함수를 모두 고르십시오.",
        ),
        clue=Text("Follow each curve to the right.", "그래프를 하나씩 오른쪽으로 따라가 보십시오."),
        worked=Text(
            "Sigmoid and tanh approach 1 and flatten. ReLU and leaky ReLU go on as y = x.",
            "시그모이드와 tanh는 1에 다가가며 평평해집니다. ReLU와 리키 렐루는 y = x로 계속 올라갑니다.",
        ),
        options=(
            Right("tanh", "하이퍼볼릭 탄젠트(tanh)", "하이퍼볼릭 탄젠트", missed="M07.tanh_never_vanishes"),
            Wrong("M07.relu_vanishes", "relu", "렐루(relu)", "렐루"),
            Wrong("M07.leaky_vanishes", "leaky relu", "리키 렐루(leaky relu)", "리키 렐루"),
            Right("sigmoid", "시그모이드(sigmoid)", "시그모이드", missed="M07.sigmoid_never_vanishes"),
        ),
    ),
    Choice(
        name="NEGATIVE_RELU",
        ask=Text(
            "The weighted sum of a ReLU neuron has become negative for every sample of the data. What happens in "
            "further training, as long as its inputs stay as they are?",
            "어떤 ReLU 뉴런의 가중합이 모든 샘플에서 음수가 되었습니다. 입력이 그대로라면 훈련을 계속할 때 이 "
            "뉴런은 어떻게 됩니까?",
        ),
        clue=Text(
            "Output, slope, gradient of the weights: work out the three.",
            "출력, 기울기, 가중치에 대한 기울기를 차례로 구해 보십시오.",
        ),
        worked=Text(
            "max(0, negative) = 0 and the slope there is 0, for every sample. So the gradient of its weights is 0, "
            "and no step changes them: a dead ReLU. Leaky ReLU keeps a small slope and can come back.",
            "max(0, 음수) = 0이고 그곳의 기울기도 모든 샘플에서 0입니다. 가중치에 대한 기울기가 0이므로 어떤 단계도 "
            "가중치를 바꾸지 못합니다. 죽은 렐루(dying ReLU)입니다. 리키 렐루는 작은 기울기가 남아 있어 돌아올 수 "
            "있습니다.",
        ),
        options=(
            Wrong(
                "M07.relu_never_dies",
                "It learns on as before: the slope of ReLU is 1.",
                "전과 같이 학습합니다. ReLU의 기울기는 1입니다.",
            ),
            Wrong(
                "M07.relu_recovers",
                "The next steps push its sum back above 0.",
                "다음 단계들이 가중합을 다시 0 위로 밀어 올립니다.",
            ),
            Right(
                "It puts out 0 and its weights no longer change.",
                "0만 내놓고, 가중치도 더는 바뀌지 않습니다.",
            ),
            Wrong(
                "M07.relu_negative",
                "It puts out negative values, and the next layer makes use of them.",
                "음수를 내놓고, 다음 층이 그 값을 씁니다.",
            ),
        ),
    ),
    Number(
        name="LEAKY_VALUE",
        ask=Text(
            "Leaky ReLU with a = {slope}: what is its value at x = {at}? (Four decimals are enough.)",
            "a = {slope}인 리키 렐루(leaky ReLU)의 x = {at}에서의 값은 얼마입니까? (소수 넷째 자리까지면 됩니다.)",
        ),
        clue=Text(
            "For negative x it is a line through 0 with slope a.", "x가 음수일 때는 0을 지나고 기울기가 a인 직선입니다."
        ),
        worked=Text(
            "x is negative, so the value is a · x = {slope} · ({at}) = {key}.",
            "x가 음수이므로 값은 a · x = {slope} · ({at}) = {key}입니다.",
        ),
        given={"a": Fraction(1, 100), "x": -3},
        draw=lambda rng: {
            "a": rng.choice((Fraction(1, 100), Fraction(2, 100), Fraction(5, 100), Fraction(1, 10), Fraction(2, 10))),
            "x": rng.randint(-9, -2),
        },
        shown=lambda g: {"slope": f"{float(g.a):g}", "at": g.x},
        key=lambda g: g.a * g.x,
        decimals=4,
        wrong={
            "E16": lambda g: (g.a, -g.a),
            "M07.leaky_is_relu": lambda _g: 0,
            "M07.leaky_not_scaled": lambda g: g.x,
            "M07.leaky_sign_lost": lambda g: -g.a * g.x,
        },
    ),
    Words(
        name="LEAKY_NAME",
        ask=Text(
            "GANs often use a relative of ReLU whose slope for negative inputs is small and fixed beforehand, 0.01 "
            "for example, so that no neuron dies. What is it called?",
            "GAN에서는 ReLU의 친척을 자주 씁니다. 뉴런이 죽지 않도록 음수 쪽의 기울기를 0.01처럼 작게 미리 정해 둔 "
            "함수입니다. 그 이름은 무엇입니까?",
        ),
        clue=Text("It leaks.", "조금 '샌다'는 뜻의 이름입니다."),
        worked=Text(
            "Leaky ReLU. In PReLU, the parametric one, the slope is learned with the weights.",
            "리키 렐루(Leaky ReLU)입니다. PReLU(parametric ReLU)는 그 기울기를 가중치와 함께 학습합니다.",
        ),
        accept=(
            "Leaky ReLU",
            "LeakyReLU",
            "leaky_relu",
            "leaky-relu",
            "leaky rectified linear unit",
            "leaky",
            "리키 렐루",
            "리키 ReLU",
            "리키렐루(Leaky ReLU)",
            "Leaky ReLU(리키 렐루)",
            "누설 렐루",
            "리키",
        ),
        wrong={
            "M07.leaky_is_relu": ("ReLU", "렐루", "rectified linear unit"),
            "M07.leaky_is_prelu": ("PReLU", "parametric ReLU", "파라미터 렐루", "파라메트릭 렐루"),
            "M07.leaky_is_elu": ("ELU", "exponential linear unit", "SELU", "GELU"),
        },
    ),
    Choice(
        name="ZERO_CENTRED",
        ask=Text(
            "A recurrent network for text feeds its state back into itself at every word. The state is to stay "
            "between −1 and 1, with 0 in the middle. Which activation?",
            "글을 읽는 순환 신경망은 낱말을 하나 읽을 때마다 자기 상태를 다시 입력으로 받습니다. 상태는 0을 "
            "중심으로 −1과 1 사이에 있어야 합니다. 어떤 활성화 함수를 씁니까?",
        ),
        clue=Text("Which curve runs from −1 to 1?", "−1에서 1까지 이어지는 곡선은 어느 것입니까?"),
        worked=Text(
            "tanh: bounded, and centred on 0. It is steeper around 0 than the sigmoid, and its gradient vanishes at "
            "both ends all the same.",
            "tanh입니다. 범위가 정해져 있고 0이 중심입니다. 0 근처에서는 시그모이드보다 가파르지만, 양쪽 끝에서 "
            "기울기가 사라지는 것은 마찬가지입니다.",
        ),
        options=(
            Wrong("M07.sigmoid_centred", "sigmoid", "시그모이드(sigmoid)", "시그모이드"),
            Right("tanh", "하이퍼볼릭 탄젠트(tanh)", "하이퍼볼릭 탄젠트"),
            Wrong("M07.relu_bounded", "relu", "렐루(relu)", "렐루"),
            Wrong("M07.softmax_centred", "softmax", "소프트맥스(softmax)", "소프트맥스"),
        ),
    ),
)
