"""The questions of mission 1. A network is written as its sizes: 784-100-10 is 784 inputs, 100 neurons, 10 neurons."""

from itertools import pairwise

from grader.quiz import Choice, Number, Right, Several, Shape, Text, Words, Wrong


def parameters(sizes):
    """Every neuron has one weight per input and one bias."""
    return sum((a + 1) * b for a, b in pairwise(sizes))


def weights(sizes):
    """The arrows between all layers."""
    return sum(a * b for a, b in pairwise(sizes))


def bias_per_input(sizes):
    """What comes out for someone who gives a bias to each input instead of each neuron."""
    return sum(a * b + a for a, b in pairwise(sizes))


def inputs_squared(sizes):
    """What comes out for someone who multiplies the inputs by themselves: 100 · 100 + 10."""
    return sum(a * a + b for a, b in pairwise(sizes))


def one_bias(sizes):
    """One for each layer, or one for the whole network."""
    count = weights(sizes)
    return tuple({count + len(sizes) - 1, count + 1})


def each_layer(sizes):
    """What comes out for someone who counts a single layer, whichever."""
    return tuple({parameters(pair) for pair in pairwise(sizes)})


COUNTING = {
    "M01.bias_forgotten": lambda g: weights(g.sizes),
    "M01.one_bias": lambda g: one_bias(g.sizes),
    "M01.bias_per_input": lambda g: bias_per_input(g.sizes),
    "M01.inputs_squared": lambda g: inputs_squared(g.sizes),
}


def draw_network(rng):
    """A network for square images."""
    side = rng.choice((8, 12, 14, 16, 20, 24, 28, 32))
    return {"sizes": (side * side, rng.randint(16, 256), rng.randint(3, 20))}


def network(g):
    """What the texts mention of a network with one hidden layer."""
    inputs, hidden, outputs = g.sizes
    return {
        "chain": "-".join(map(str, g.sizes)),
        "inputs": inputs,
        "hidden": hidden,
        "outputs": outputs,
        "shape_1": f"(None, {hidden})",
        "shape_2": f"(None, {outputs})",
        "first": parameters((inputs, hidden)),
        "second": parameters((hidden, outputs)),
    }


NETWORK_WORKED = Text(
    "Layer by layer, (inputs + 1) × neurons:\n\n"
    "- hidden layer: ({inputs} + 1) × {hidden} = {first:,}\n"
    "- output layer: ({hidden} + 1) × {outputs} = {second:,}\n\n"
    "Together {first:,} + {second:,} = {key:,}. The outputs of one layer are the inputs of the next.",
    "층마다 (입력 수 + 1) × 뉴런 수를 계산합니다.\n\n"
    "- 은닉층: ({inputs} + 1) × {hidden} = {first:,}\n"
    "- 출력층: ({hidden} + 1) × {outputs} = {second:,}\n\n"
    "더하면 {first:,} + {second:,} = {key:,}입니다. 앞 층의 출력이 다음 층의 입력이 됩니다.",
)
NETWORK_CLUE = Text(
    "Count each layer on its own, weights and biases, then add the layers.",
    "층마다 가중치와 편향을 따로 센 다음 모두 더해 보십시오.",
)

QUESTIONS = (
    Number(
        name="DENSE_PARAMS",
        ask=Text(
            "A dense layer receives {inputs} input features and has {units} neurons. "
            "How many parameters does the layer have?",
            "밀집층(dense layer)이 입력 특성 {inputs}개를 받고, 이 층에는 뉴런이 {units}개 있습니다. "
            "이 층의 파라미터는 모두 몇 개입니까?",
        ),
        clue=Text(
            "Look at one neuron first: which numbers of its own does it learn?",
            "먼저 뉴런 하나만 보십시오. 그 뉴런이 학습하는 수에는 어떤 것들이 있습니까?",
        ),
        worked=Text(
            "Each of the {units} neurons has one weight for each of the {inputs} inputs, and one bias: "
            "{inputs} + 1 numbers. So the layer has {inputs} × {units} = {weights:,} weights and {units} biases, "
            "together ({inputs} + 1) × {units} = {key:,}.",
            "뉴런 {units}개는 저마다 입력 {inputs}개에 대한 가중치와 편향 1개, 곧 {inputs} + 1개의 수를 가집니다. "
            "따라서 가중치가 {inputs} × {units} = {weights:,}개, 편향이 {units}개이고, "
            "모두 ({inputs} + 1) × {units} = {key:,}개입니다.",
        ),
        given={"sizes": (100, 10)},
        draw=lambda rng: {"sizes": (rng.randint(20, 400), rng.randint(3, 40))},
        shown=lambda g: {"inputs": g.sizes[0], "units": g.sizes[1], "weights": weights(g.sizes)},
        key=lambda g: parameters(g.sizes),
        wrong=COUNTING,
    ),
    Number(
        name="NETWORK_PARAMS",
        ask=Text(
            "A network classifies small images: {inputs} input features, a hidden dense layer of {hidden} neurons, "
            "an output layer of {outputs}. How many parameters does this {chain} network have in all?",
            "작은 이미지를 분류하는 신경망이 있습니다. 입력 특성은 {inputs}개이고, 뉴런 {hidden}개짜리 은닉 "
            "밀집층과 뉴런 {outputs}개짜리 출력층이 있습니다. 이 {chain} 신경망의 파라미터는 모두 몇 개입니까?",
        ),
        clue=NETWORK_CLUE,
        worked=NETWORK_WORKED,
        given={"sizes": (784, 100, 10)},
        draw=draw_network,
        shown=network,
        key=lambda g: parameters(g.sizes),
        wrong=COUNTING | {"M01.layer_left_out": lambda g: each_layer(g.sizes)},
    ),
    Number(
        name="SUMMARY_PARAMS",
        ask=Text(
            "Somebody's `model.summary()` lost its numbers to a coffee stain. The model receives {inputs} features. "
            "Which number stood behind `Total params`?\n\n"
            "```\n"
            "Layer (type)       Output Shape      Param #\n"
            "dense (Dense)      {shape_1:<18}?\n"
            "dense_1 (Dense)    {shape_2:<18}?\n"
            "Total params: ?\n"
            "```",
            "누군가의 `model.summary()`가 커피 얼룩에 가려졌습니다. 이 모델은 특성 {inputs}개를 입력으로 받습니다. "
            "`Total params` 뒤에 있던 수는 무엇입니까?\n\n"
            "```\n"
            "Layer (type)       Output Shape      Param #\n"
            "dense (Dense)      {shape_1:<18}?\n"
            "dense_1 (Dense)    {shape_2:<18}?\n"
            "Total params: ?\n"
            "```",
        ),
        clue=NETWORK_CLUE,
        worked=NETWORK_WORKED,
        given={"sizes": (784, 50, 10)},
        draw=draw_network,
        shown=network,
        key=lambda g: parameters(g.sizes),
        wrong=COUNTING | {"M01.layer_left_out": lambda g: each_layer(g.sizes)},
    ),
    Number(
        name="CODE_PARAMS",
        ask=Text(
            "This network predicts yes or no from {inputs} features. How many parameters does it have in all?\n\n"
            "```python\n"
            "model = keras.Sequential()\n"
            "model.add(keras.Input(shape=({inputs},)))\n"
            'model.add(keras.layers.Dense({hidden}, activation="relu"))\n'
            'model.add(keras.layers.Dense({outputs}, activation="sigmoid"))\n'
            "```",
            "다음 신경망은 특성 {inputs}개로 예/아니요를 예측합니다. 파라미터는 모두 몇 개입니까?\n\n"
            "```python\n"
            "model = keras.Sequential()\n"
            "model.add(keras.Input(shape=({inputs},)))\n"
            'model.add(keras.layers.Dense({hidden}, activation="relu"))\n'
            'model.add(keras.layers.Dense({outputs}, activation="sigmoid"))\n'
            "```",
        ),
        clue=NETWORK_CLUE,
        worked=NETWORK_WORKED,
        given={"sizes": (17, 30, 1)},
        draw=lambda rng: {"sizes": (rng.randint(5, 60), rng.randint(8, 80), 1)},
        shown=network,
        key=lambda g: parameters(g.sizes),
        # With one output, the first layer with its biases is as many as all weights: only the last is told apart.
        wrong=COUNTING | {"M01.layer_left_out": lambda g: parameters(g.sizes[1:])},
    ),
    Shape(
        name="WEIGHTS_SHAPE",
        ask=Text(
            "{inputs} inputs, fully connected to {units} hidden nodes. In this course rows are samples and a layer "
            "computes X @ W + b. Which shape does W have?",
            "입력 {inputs}개가 은닉 노드 {units}개와 완전히 연결되어 있습니다. 이 과정에서는 행이 샘플이고 층은 "
            "X @ W + b를 계산합니다. W의 모양(shape)은 무엇입니까?",
        ),
        clue=Text(
            "X has the shape (N, inputs) and X @ W must have the shape (N, nodes).",
            "X의 모양은 (N, 입력 수)이고 X @ W의 모양은 (N, 노드 수)여야 합니다.",
        ),
        worked=Text(
            "X is (N, {inputs}) and the result must be (N, {units}), so W is {key}: one row per input, one column "
            "per node. That makes {inputs} × {units} = {count:,} weights. The biases are kept apart, in b of shape "
            "({units},).",
            "X는 (N, {inputs})이고 결과는 (N, {units})이어야 하므로 W는 {key}입니다. 입력마다 행 하나, 노드마다 열 "
            "하나이며, 가중치는 {inputs} × {units} = {count:,}개입니다. 편향은 모양이 ({units},)인 b에 따로 "
            "있습니다.",
        ),
        given={"inputs": 100, "units": 20},
        draw=lambda rng: {"inputs": rng.randint(30, 400), "units": rng.randint(4, 28)},
        shown=lambda g: {"count": g.inputs * g.units},
        key=lambda g: (g.inputs, g.units),
        wrong={
            "M01.weights_transposed": lambda g: (g.units, g.inputs),
            "M01.bias_in_weights": lambda g: (g.inputs + 1, g.units),
            "M01.count_for_shape": lambda g: (g.inputs * g.units,),
        },
    ),
    Number(
        name="HIDDEN_LAYERS",
        ask=Text(
            "How many hidden layers does the network {chain} have?",
            "신경망 {chain}에는 은닉층(hidden layer)이 몇 개 있습니까?",
        ),
        clue=Text(
            "A hidden layer lies between the input and the output layer.",
            "은닉층은 입력층과 출력층 사이에 있는 층입니다.",
        ),
        worked=Text(
            "{first} is the input and {last} the output layer. What lies between them is hidden: {between}, so {key}.",
            "맨 앞의 수({first})는 입력층, 맨 뒤의 수({last})는 출력층의 크기입니다. 그 사이의 수({between})가 "
            "은닉층이므로 답은 {key}입니다.",
        ),
        given={"sizes": (784, 100, 50, 10)},
        draw=lambda rng: {
            "sizes": (
                rng.choice((64, 144, 256, 784)),
                *sorted((rng.randint(12, 130) for _ in range(rng.randint(2, 5))), reverse=True),
                rng.randint(3, 11),
            )
        },
        shown=lambda g: {
            "chain": "-".join(map(str, g.sizes)),
            "first": g.sizes[0],
            "last": g.sizes[-1],
            "between": ", ".join(map(str, g.sizes[1:-1])),
        },
        key=lambda g: len(g.sizes) - 2,
        wrong={
            "M01.output_is_hidden": lambda g: len(g.sizes) - 1,
            "M01.all_layers_hidden": lambda g: len(g.sizes),
            "M01.neurons_for_layers": lambda g: sum(g.sizes[1:-1]),
        },
    ),
    Number(
        name="OUTPUT_NEURONS",
        ask=Text(
            "{samples:,} images of {side} × {side} pixels each show one of {classes} kinds of clothes. For every "
            "image a network is to say how probable each kind is. How many neurons does its output layer have?",
            "이미지 {samples:,}장이 있습니다. 크기는 {side} × {side} 픽셀이고, 저마다 옷 {classes}종류 중 하나가 "
            "찍혀 있습니다. 신경망이 이미지마다 각 종류일 확률을 내놓아야 한다면 출력층의 뉴런은 몇 개여야 합니까?",
        ),
        clue=Text(
            "The output layer says one probability for each possible answer.",
            "출력층은 가능한 답마다 확률을 하나씩 내놓습니다.",
        ),
        worked=Text(
            "One neuron for each class: {key}. The {side} × {side} = {pixels} pixels are the inputs, and the number "
            "of images has no part in the architecture.",
            "클래스마다 뉴런 하나이므로 {key}개입니다. {side} × {side} = {pixels}개의 픽셀은 입력이고, 이미지 "
            "장수는 신경망의 구조와 관계가 없습니다.",
        ),
        given={"samples": 60_000, "side": 28, "classes": 10},
        draw=lambda rng: {
            "samples": 1_000 * rng.randint(2, 90),
            "side": rng.choice((16, 20, 24, 28, 32, 48)),
            "classes": rng.randint(3, 12),
        },
        shown=lambda g: {"pixels": g.side * g.side},
        key=lambda g: g.classes,
        wrong={
            "M01.output_per_feature": lambda g: g.side * g.side,
            "M01.output_per_sample": lambda g: g.samples,
            "M01.one_output": lambda _g: 1,
        },
    ),
    Choice(
        name="NONE_MEANS",
        ask=Text(
            "`model.summary()` says that a layer has the output shape `(None, {units})`. What does `None` stand for?",
            "`model.summary()`를 보니 어떤 층의 출력 크기가 `(None, {units})`입니다. `None`은 무엇을 뜻합니까?",
        ),
        clue=Text(
            "Which axis comes first in every array that enters or leaves a layer?",
            "층에 들어가고 나오는 배열에서 첫 번째 축은 언제나 무엇입니까?",
        ),
        worked=Text(
            "The first axis is the batch dimension: how many samples are computed at a time. It is left open, so "
            "that the same network takes a batch of 32 in training, a smaller last one, and a single image later. "
            "The {units} outputs per sample are fixed.",
            "첫 번째 축은 배치 차원, 곧 한 번에 계산하는 샘플의 수입니다. 이 수를 비워 두기 때문에 같은 신경망이 "
            "훈련할 때는 32개씩, 마지막에는 남은 만큼, 나중에는 이미지 한 장도 받을 수 있습니다. 샘플마다 나오는 "
            "출력 {units}개는 정해져 있습니다.",
        ),
        given={"units": 100},
        draw=lambda rng: {"units": rng.randint(12, 300)},
        options=(
            Wrong(
                "M01.none_is_features",
                "the number of input features, which Keras does not know yet",
                "입력 특성의 수. 케라스가 아직 모른다는 뜻",
            ),
            Wrong(
                "M01.none_is_nothing",
                "nothing: the layer has no output yet",
                "없음. 이 층에는 아직 출력이 없다는 뜻",
            ),
            Right(
                "the number of samples in a batch, which is left open",
                "한 배치의 샘플 수. 정하지 않고 비워 두었다는 뜻",
            ),
            Wrong(
                "M01.none_is_32",
                "32, the default batch size, which Keras does not print",
                "기본 배치 크기인 32. 케라스가 적지 않을 뿐이라는 뜻",
            ),
        ),
    ),
    Number(
        name="FLATTEN_OUTPUT",
        ask=Text(
            "Greyscale images of {height} × {width} pixels go through a `Flatten` layer. How many values per image "
            "come out of it?",
            "{height} × {width} 픽셀 흑백 이미지가 `Flatten` 층을 지납니다. 이미지 한 장마다 값이 몇 개 나옵니까?",
        ),
        clue=Text(
            "Flatten loses no pixel: it lays them all in one row.",
            "Flatten은 픽셀을 하나도 버리지 않고 모두 한 줄로 늘어놓습니다.",
        ),
        worked=Text(
            "All pixels in one row: {height} × {width} = {key:,}.",
            "모든 픽셀을 한 줄로 늘어놓으면 {height} × {width} = {key:,}개입니다.",
        ),
        given={"height": 300, "width": 300},
        group="flatten",
        draw=lambda rng: {"height": 4 * rng.randint(6, 80), "width": 4 * rng.randint(6, 80)},
        key=lambda g: g.height * g.width,
        wrong={
            "M01.sides_added": lambda g: tuple({g.height + g.width, 2 * (g.height + g.width)}),
            "M01.one_side": lambda g: tuple({g.height, g.width}),
        },
    ),
    Number(
        name="FLATTEN_PARAMS",
        ask=Text(
            "And how many parameters does a `Flatten` layer have that receives images of {height} × {width} pixels?",
            "그렇다면 {height} × {width} 픽셀 이미지를 받는 `Flatten` 층의 파라미터는 몇 개입니까?",
        ),
        clue=Text(
            "Parameters are numbers that training changes. Is there any in laying values in a row?",
            "파라미터는 훈련이 바꾸는 수입니다. 값을 한 줄로 늘어놓는 데 그런 수가 필요합니까?",
        ),
        worked=Text(
            "{key}. Flatten only changes the shape, from ({height}, {width}) to ({pixels:,},): no weight, no bias, "
            "nothing to learn.",
            "{key}개입니다. Flatten은 모양을 ({height}, {width})에서 ({pixels:,},)로 바꿀 뿐이며, 가중치도 편향도 "
            "없어 학습할 것이 없습니다.",
        ),
        given={"height": 300, "width": 300},
        group="flatten",
        draw=lambda rng: {"height": 4 * rng.randint(6, 80), "width": 4 * rng.randint(6, 80)},
        shown=lambda g: {"pixels": g.height * g.width},
        key=lambda _g: 0,
        wrong={
            "M01.flatten_parameters": lambda g: tuple(
                {g.height * g.width, g.height * g.width + 1, 2 * g.height * g.width}
            ),
        },
    ),
    Several(
        name="PARAMETERLESS",
        ask=Text(
            "Which of these layers have no parameters? (`MaxPooling2D` keeps the largest value of every small "
            "square, `Dropout` switches off values at random during training.)",
            "다음 중 파라미터가 없는 층을 모두 고르십시오. (`MaxPooling2D`는 작은 사각형마다 가장 큰 값만 남기고, "
            "`Dropout`은 훈련할 때 값을 무작위로 끕니다.)",
        ),
        clue=Text(
            "Ask of each layer: does it hold a number that training changes?",
            "층마다 물어보십시오. 훈련이 바꾸는 수를 가지고 있습니까?",
        ),
        worked=Text(
            "`MaxPooling2D` compares, `Flatten` reshapes, `Dropout` draws at random: none of them has a number that "
            "training could change. `Dense` has its weights and biases.",
            "`MaxPooling2D`는 비교하고, `Flatten`은 모양을 바꾸고, `Dropout`은 무작위로 뽑을 뿐입니다. 훈련이 바꿀 "
            "수는 아무것도 없습니다. `Dense`에는 가중치와 편향이 있습니다.",
        ),
        options=(
            Right("`MaxPooling2D`", "`MaxPooling2D`", "맥스 풀링", "최대 풀링", missed="M01.pooling_parameters"),
            Wrong("M01.dense_parameterless", "`Dense`", "`Dense`", "밀집층"),
            Right("`Flatten`", "`Flatten`", "플래튼", missed="M01.flatten_parameters"),
            Right("`Dropout`", "`Dropout`", "드롭아웃", missed="M01.dropout_parameters"),
        ),
    ),
    Choice(
        name="FULLY_CONNECTED",
        ask=Text(
            "In a fully connected (FC) network of several layers, which neurons are connected?",
            "여러 층으로 된 완전 연결(fully connected, FC) 신경망에서는 어떤 뉴런끼리 연결됩니까?",
        ),
        clue=Text(
            "Think of X @ W: whose values are multiplied by the weights of a neuron?",
            "X @ W를 떠올려 보십시오. 뉴런의 가중치에는 어느 층의 값이 곱해집니까?",
        ),
        worked=Text(
            "X @ W multiplies every output of the previous layer by a weight of every neuron: all links between "
            "neighbouring layers, and none inside a layer or across one.",
            "X @ W는 바로 앞 층의 모든 출력에 모든 뉴런의 가중치를 곱합니다. 이웃한 두 층 사이는 모두 연결되고, "
            "같은 층 안이나 층을 건너뛴 연결은 없습니다.",
        ),
        options=(
            Wrong(
                "M01.links_within_layer",
                "every neuron with every other one, those of its own layer included",
                "모든 뉴런이 서로. 같은 층의 뉴런끼리도 연결됨",
            ),
            Right(
                "every neuron with all neurons of the neighbouring layers, and none of its own layer",
                "모든 뉴런이 이웃한 층의 모든 뉴런과. 같은 층 안에는 연결이 없음",
            ),
            Wrong(
                "M01.links_one_to_one",
                "every neuron with one neuron of the next layer",
                "뉴런마다 다음 층의 뉴런 하나와",
            ),
            Wrong(
                "M01.links_skip_layers",
                "every neuron with all neurons of all later layers",
                "모든 뉴런이 뒤에 오는 모든 층의 모든 뉴런과",
            ),
        ),
    ),
    Words(
        name="DEEP_NETWORK",
        ask=Text(
            "Stack more and more hidden layers, and the network becomes deep. What are such networks called, "
            "whatever the kind of their layers? Write the three letters, or the full name.",
            "은닉층을 거듭 쌓으면 신경망이 깊어집니다. 층의 종류와 상관없이 이런 신경망을 무엇이라고 부릅니까? "
            "영문자 세 글자, 또는 전체 이름을 쓰십시오.",
        ),
        clue=Text(
            "The word deep is in the name, and so is what is deep.",
            "깊다는 말과, 무엇이 깊은지가 모두 이름에 들어 있습니다.",
        ),
        worked=Text(
            "A deep neural network, DNN. A multi-layer perceptron with several hidden layers is one; so is a deep "
            "convolutional network.",
            "심층 신경망, 곧 DNN(deep neural network)입니다. 은닉층이 여럿인 다층 퍼셉트론도, 깊은 합성곱 신경망도 "
            "모두 DNN입니다.",
        ),
        accept=(
            "DNN",
            "DNNs",
            "deep neural network",
            "deep neural networks",
            "deep neural net",
            "deep neural nets",
            "deep neural network (DNN)",
            "DNN (deep neural network)",
            "심층 신경망",
            "심층 신경망(DNN)",
            "DNN(심층 신경망)",
            "심층 인공 신경망",
            "딥 뉴럴 네트워크",
            "딥 뉴럴 네트웍",
            "깊은 신경망",
        ),
        wrong={
            "M01.deep_is_learning": ("deep learning", "DL", "딥러닝", "심층 학습"),
            "M01.deep_is_mlp": ("MLP", "multi-layer perceptron", "다층 퍼셉트론", "perceptron", "퍼셉트론"),
            "M01.deep_is_cnn": ("CNN", "convolutional neural network", "합성곱 신경망"),
            "M01.deep_is_rnn": ("RNN", "recurrent neural network", "순환 신경망"),
            "M01.deep_is_fc": (
                "FC",
                "FCN",
                "FNN",
                "FCNN",
                "fully connected network",
                "fully connected neural network",
                "dense",
                "완전 연결 신경망",
                "완전 연결층",
                "밀집층",
                "ANN",
                "artificial neural network",
                "인공 신경망",
            ),
        },
    ),
    Choice(
        name="NARROW_HIDDEN",
        ask=Text(
            "A friend builds {chain}: {hidden} hidden neurons, fewer than the {outputs} outputs. What is true?",
            "친구가 {chain} 신경망을 만들었습니다. 은닉층의 뉴런이 {hidden}개로, 출력 {outputs}개보다 적습니다. "
            "옳은 설명은 무엇입니까?",
        ),
        clue=Text(
            "Do the shapes of the two weight matrices fit? And does a rule say must, or had better?",
            "두 가중치 행렬의 모양이 서로 맞습니까? 그리고 그 규칙은 '해야 한다'입니까, '하는 편이 좋다'입니까?",
        ),
        worked=Text(
            "(N, {inputs}) @ ({inputs}, {hidden}) @ ({hidden}, {outputs}) fits, so it builds and trains, and every "
            "class can still be predicted. At least as many hidden neurons as outputs is good advice, because a "
            "narrow layer lets less information through. It is not a law.",
            "(N, {inputs}) @ ({inputs}, {hidden}) @ ({hidden}, {outputs}) 계산은 모양이 맞으므로 신경망이 "
            "만들어지고 훈련되며, 모든 클래스를 예측할 수도 있습니다. 은닉 뉴런을 출력보다 많이 두라는 말은 좁은 "
            "층이 정보를 덜 전달하기 때문에 나온 좋은 경험칙이지, 반드시 지켜야 하는 조건은 아닙니다.",
        ),
        given={"sizes": (784, 8, 10)},
        draw=lambda rng: {"sizes": (rng.choice((144, 256, 400, 784)), rng.randint(4, 9), rng.randint(10, 20))},
        shown=lambda g: {
            "chain": "-".join(map(str, g.sizes)),
            "inputs": g.sizes[0],
            "hidden": g.sizes[1],
            "outputs": g.sizes[2],
        },
        options=(
            Right(
                "It works. More hidden neurons than outputs is a rule of thumb, not a requirement.",
                "동작합니다. 은닉 뉴런을 출력보다 많이 두라는 것은 경험칙일 뿐, 반드시 지켜야 하는 조건은 아닙니다.",
            ),
            Wrong(
                "E40",
                "It cannot be: a hidden layer must have more neurons than the output layer.",
                "있을 수 없습니다. 은닉층의 뉴런은 출력층보다 반드시 많아야 합니다.",
            ),
            Wrong(
                "E40.classes_lost",
                "It trains, but only {hidden} of the {outputs} classes can ever be predicted.",
                "훈련은 되지만 {outputs}개 클래스 중 {hidden}개만 예측할 수 있습니다.",
            ),
            Wrong(
                "M01.narrow_is_better",
                "It is better that way: the fewer hidden neurons, the more accurate the network.",
                "그편이 더 낫습니다. 은닉 뉴런이 적을수록 신경망은 더 정확해집니다.",
            ),
        ),
    ),
)
