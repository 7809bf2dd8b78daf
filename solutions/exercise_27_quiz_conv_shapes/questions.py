"""The questions of mission 27: sizes and parameters of a convolutional network, layer by layer.

The network is always Conv2D(first) - Conv2D(second) - MaxPooling2D(2) - Flatten - Dense(dense) - Dense(classes),
with square kernels, stride 1 and valid padding.
"""

from types import SimpleNamespace

from grader.quiz import Choice, Number, Right, Shape, Text, Wrong

PRINTED = {"side": 28, "channels": 1, "kernel": 3, "first": 32, "second": 64, "dense": 128, "classes": 10}


def draw_network(rng):
    """Another network of the same kind; in these, too, most parameters are in the first dense layer."""
    while True:
        g = SimpleNamespace(
            side=rng.choice((20, 24, 26, 30, 32, 36, 40, 48)),
            channels=rng.choice((1, 3)),
            kernel=rng.choice((3, 5)),
            first=rng.choice((6, 8, 12, 16, 24, 48)),
            second=rng.choice((10, 20, 32, 40, 56)),
            dense=rng.choice((50, 60, 84, 100, 120, 200)),
            classes=rng.randint(3, 20),
        )
        if 4 * (flat(g) + 1) * g.dense > 3 * total(g, flat(g)):
            return vars(g)


def draw_row(rng):
    """A row of pixels, and a window that moves over it."""
    return {"size": rng.randint(20, 64), "window": rng.choice((4, 5, 7)), "stride": rng.choice((2, 3))}


def valid(size, kernel, stride=1):
    """Places of a window that must lie within the image."""
    return (size - kernel) // stride + 1


def same(size, stride=1):
    """Places of a window when the border is padded."""
    return -(-size // stride)


def conv_params(kernel, channels, filters):
    """Every filter has a weight for every value below it, and one bias."""
    return (kernel * kernel * channels + 1) * filters


def sides(g):
    """After the first convolution, after the second, after pooling."""
    one = valid(g.side, g.kernel)
    two = valid(one, g.kernel)
    return one, two, two // 2


def pooled_early(g):
    """The side that is left when pooling comes before the second convolution."""
    return valid(valid(g.side, g.kernel) // 2, g.kernel)


def flat(g):
    """Values that come out of Flatten."""
    return sides(g)[2] ** 2 * g.second


def flat_same(g):
    """The same for someone who pads."""
    return (g.side // 2) ** 2 * g.second


def flat_early(g):
    """The same for someone who pools before the second convolution."""
    return pooled_early(g) ** 2 * g.second


def total(g, values, *, pooling=0):
    """All parameters, when so many values come out of Flatten."""
    return (
        conv_params(g.kernel, g.channels, g.first)
        + conv_params(g.kernel, g.first, g.second)
        + pooling
        + (values + 1) * g.dense
        + (g.dense + 1) * g.classes
    )


def shown(g):
    """What the texts mention."""
    one, two, pooled = sides(g)
    return {
        "image": f"({g.side}, {g.side}, {g.channels})",
        "area": g.kernel * g.kernel,
        "one": one,
        "two": two,
        "pooled": pooled,
        "values": flat(g),
        "conv1": conv_params(g.kernel, g.channels, g.first),
        "conv2": conv_params(g.kernel, g.first, g.second),
        "dense1": (flat(g) + 1) * g.dense,
        "dense2": (g.dense + 1) * g.classes,
        "all": total(g, flat(g)),
    }


NETWORK = (
    "\n\n```python\n"
    "model = keras.Sequential()\n"
    "model.add(keras.Input(shape={image}))\n"
    'model.add(layers.Conv2D({first}, kernel_size={kernel}, activation="relu"))\n'
    'model.add(layers.Conv2D({second}, kernel_size={kernel}, activation="relu"))\n'
    "model.add(layers.MaxPooling2D(pool_size=2))\n"
    "model.add(layers.Flatten())\n"
    'model.add(layers.Dense({dense}, activation="relu"))\n'
    'model.add(layers.Dense({classes}, activation="softmax"))\n'
    "```"
)
SIZE_CLUE = Text(
    "How many places are there for a window of {kernel} in a row of that length, when it may not stick out?",
    "창의 너비가 {kernel}이고 밖으로 나갈 수 없다면, 그 길이의 줄에 창을 놓을 자리는 몇 군데입니까?",
)

QUESTIONS = (
    Shape(
        name="FIRST_SHAPE",
        ask=Text(
            "What is the shape of one image after `Conv2D({first}, kernel_size={kernel})`, stride 1, no padding, "
            "when it enters as {image}? (Height, width, channels.)",
            "모양이 {image}인 이미지가 `Conv2D({first}, kernel_size={kernel})`를 지나면 이미지 한 장의 모양은 "
            "무엇이 됩니까? 스트라이드(stride)는 1이고 패딩(padding)은 없습니다. (높이, 너비, 채널)",
        ),
        clue=SIZE_CLUE,
        worked=Text(
            "A window of {kernel} has {side} − {kernel} + 1 = {one} places in each direction, and each of the "
            "{first} filters makes one channel: {key}.",
            "너비 {kernel}짜리 창을 놓을 자리는 방향마다 {side} − {kernel} + 1 = {one}군데이고, 필터 {first}개가 "
            "저마다 채널을 하나씩 만듭니다. 따라서 {key}입니다.",
        ),
        given=PRINTED,
        group="network",
        draw=draw_network,
        shown=shown,
        key=lambda g: (sides(g)[0], sides(g)[0], g.first),
        wrong={
            "M27.same_assumed": lambda g: (g.side, g.side, g.first),
            "M27.one_place_lost": lambda g: (g.side - g.kernel, g.side - g.kernel, g.first),
            "M27.channels_kept": lambda g: (sides(g)[0], sides(g)[0], g.channels),
            "M27.channels_first": lambda g: (g.first, sides(g)[0], sides(g)[0]),
        },
    ),
    Number(
        name="FIRST_PARAMS",
        ask=Text(
            "How many parameters does that layer have, `Conv2D({first}, kernel_size={kernel})` on an image of shape "
            "{image}?",
            "모양이 {image}인 이미지를 받는 그 층, `Conv2D({first}, kernel_size={kernel})`의 파라미터는 몇 개입니까?",
        ),
        clue=Text(
            "One filter is laid over every place of the image: count its weights once, and its bias.",
            "필터 하나를 이미지의 모든 자리에 옮겨 가며 씁니다. 그 필터의 가중치를 한 번만 세고 편향을 더하십시오.",
        ),
        worked=Text(
            "Each filter has {area} · {channels} weights and one bias: ({area} · {channels} + 1) · {first} = "
            "{key:,}. The size of the image has no part in it.",
            "필터마다 가중치 {area} · {channels}개와 편향 1개가 있으므로 ({area} · {channels} + 1) · {first} = "
            "{key:,}개입니다. 이미지의 크기는 관계가 없습니다.",
        ),
        given=PRINTED,
        group="network",
        draw=draw_network,
        shown=shown,
        key=lambda g: conv_params(g.kernel, g.channels, g.first),
        wrong={
            "M27.bias_forgotten": lambda g: g.kernel**2 * g.channels * g.first,
            "M27.bias_per_pixel": lambda g: (g.kernel**2 * g.channels + sides(g)[0] ** 2) * g.first,
            "M27.one_bias": lambda g: g.kernel**2 * g.channels * g.first + 1,
            "M27.kernel_not_squared": lambda g: (g.kernel * g.channels + 1) * g.first,
        },
    ),
    Shape(
        name="SECOND_SHAPE",
        ask=Text(
            "Behind it stands `Conv2D({second}, kernel_size={kernel})`, again without padding. What is the shape of "
            "one image now, which entered the first layer as {image}?",
            "그 뒤에 `Conv2D({second}, kernel_size={kernel})`이 또 있고, 이번에도 패딩은 없습니다. 첫 번째 층에 "
            "{image}로 들어간 이미지 한 장은 두 층을 지나 어떤 모양이 됩니까?",
        ),
        clue=SIZE_CLUE,
        worked=Text(
            "{side} → {one} → {one} − {kernel} + 1 = {two}, with {second} channels: {key}.",
            "{side} → {one} → {one} − {kernel} + 1 = {two}, 채널은 {second}개이므로 {key}입니다.",
        ),
        given=PRINTED,
        group="network",
        draw=draw_network,
        shown=shown,
        key=lambda g: (sides(g)[1], sides(g)[1], g.second),
        wrong={
            "M27.same_assumed": lambda g: (g.side, g.side, g.second),
            "M27.channels_multiplied": lambda g: (sides(g)[1], sides(g)[1], g.first * g.second),
            "M27.first_layer_only": lambda g: (sides(g)[0], sides(g)[0], g.second),
            "M27.channels_first": lambda g: (g.second, sides(g)[1], sides(g)[1]),
        },
    ),
    Number(
        name="SECOND_PARAMS",
        ask=Text(
            "How many parameters does this second layer have, `Conv2D({second}, kernel_size={kernel})` on the "
            "{first} channels of the first?",
            "첫 번째 층이 만든 채널 {first}개를 받는 두 번째 층, `Conv2D({second}, kernel_size={kernel})`의 "
            "파라미터는 몇 개입니까?",
        ),
        clue=Text(
            "How deep is the block of values that one filter covers at one place?",
            "필터 하나가 한 자리에서 덮는 값들의 깊이는 얼마입니까?",
        ),
        worked=Text(
            "Every filter reaches through all {first} channels: {area} · {first} weights and a bias, so "
            "({area} · {first} + 1) · {second} = {key:,}.",
            "필터는 채널 {first}개를 모두 꿰뚫으므로 가중치가 {area} · {first}개, 편향이 1개입니다. ({area} · "
            "{first} + 1) · {second} = {key:,}개입니다.",
        ),
        given=PRINTED,
        group="network",
        draw=draw_network,
        shown=shown,
        key=lambda g: conv_params(g.kernel, g.first, g.second),
        wrong={
            "M27.channels_forgotten": lambda g: conv_params(g.kernel, 1, g.second),
            "M27.bias_forgotten": lambda g: g.kernel**2 * g.first * g.second,
            "M27.bias_per_pixel": lambda g: (g.kernel**2 * g.first + sides(g)[1] ** 2) * g.second,
            "M27.bias_per_channel": lambda g: (g.kernel**2 + 1) * g.first * g.second,
        },
    ),
    Number(
        name="STRIDED_SIDE",
        ask=Text(
            'A row of {size} pixels, a kernel of {window}, stride {stride}, padding "valid" (none). How many '
            "values come out?",
            "픽셀 {size}개가 한 줄로 있고 커널의 너비는 {window}, 스트라이드는 {stride}, 패딩은 "
            '"valid"(없음)입니다. 값이 몇 개 나옵니까?',
        ),
        clue=Text(
            "The first place is at 0; the last is where the window still fits. Count in strides.",
            "첫 자리는 0이고 마지막 자리는 창이 아직 들어가는 곳입니다. 스트라이드만큼씩 세어 보십시오.",
        ),
        worked=Text(
            "({size} − {window}) // {stride} + 1 = {key}: the strides that fit between the first and the last "
            "place, and the first place itself.",
            "({size} − {window}) // {stride} + 1 = {key}개입니다. 첫 자리와 마지막 자리 사이에 들어가는 "
            "스트라이드의 수에 첫 자리 하나를 더합니다.",
        ),
        given={"size": 28, "window": 3, "stride": 2},
        group="one row",
        draw=draw_row,
        key=lambda g: valid(g.size, g.window, g.stride),
        wrong={
            "M27.same_assumed": lambda g: same(g.size, g.stride),
            "M27.stride_ignored": lambda g: valid(g.size, g.window),
            "M27.one_place_lost": lambda g: (g.size - g.window) // g.stride,
        },
    ),
    Number(
        name="PADDED_SIDE",
        ask=Text(
            'The same with padding "same": {size} pixels, a kernel of {window}, stride {stride}. How many values '
            "come out?",
            '이번에는 패딩이 "same"입니다. 픽셀 {size}개, 커널의 너비 {window}, 스트라이드 {stride}이면 값이 몇 '
            "개 나옵니까?",
        ),
        clue=Text(
            'With "same" the border is filled up so that only the stride makes the row shorter.',
            '"same"은 가장자리를 채워서, 스트라이드만이 줄의 길이를 줄이게 합니다.',
        ),
        worked=Text(
            '"same" gives size ÷ stride, rounded up: {size} / {stride} → {key}. With stride 1 the size stays the '
            "same, hence the name.",
            '"same"은 크기 ÷ 스트라이드를 올림합니다. {size} / {stride} → {key}개입니다. 스트라이드가 1이면 '
            "크기가 그대로(same)여서 이런 이름이 붙었습니다.",
        ),
        given={"size": 28, "window": 3, "stride": 2},
        group="one row",
        draw=draw_row,
        key=lambda g: same(g.size, g.stride),
        wrong={
            "M27.valid_assumed": lambda g: valid(g.size, g.window, g.stride),
            "M27.same_keeps_size": lambda g: g.size,
        },
    ),
    Shape(
        name="POOLED_SHAPE",
        ask=Text(
            "After the two convolutions comes `MaxPooling2D(pool_size=2)`. What is the shape of one image behind it?"
            + NETWORK,
            "두 합성곱 뒤에 `MaxPooling2D(pool_size=2)`가 옵니다. 그 뒤에서 이미지 한 장의 모양은 무엇입니까?"
            + NETWORK,
        ),
        clue=Text(
            "Pooling keeps one value of each 2 × 2 square, channel by channel.",
            "풀링은 채널마다 2 × 2 사각형에서 값을 하나씩 남깁니다.",
        ),
        worked=Text(
            "{side} → {one} → {two} → {two} / 2 = {pooled}, and the {second} channels stay: {key}.",
            "{side} → {one} → {two} → {two} / 2 = {pooled}이고 채널 {second}개는 그대로이므로 {key}입니다.",
        ),
        given=PRINTED,
        group="network",
        draw=draw_network,
        shown=shown,
        key=lambda g: (sides(g)[2], sides(g)[2], g.second),
        wrong={
            "M27.same_assumed": lambda g: (g.side // 2, g.side // 2, g.second),
            "M27.pool_too_early": lambda g: (pooled_early(g), pooled_early(g), g.second),
            "M27.channels_pooled": lambda g: (sides(g)[2], sides(g)[2], g.second // 2),
            "M27.pool_one_axis": lambda g: (sides(g)[2], sides(g)[1], g.second),
        },
    ),
    Number(
        name="POOLING_PARAMS",
        ask=Text(
            "How many parameters does that `MaxPooling2D(pool_size=2)` have, behind the {second} filters of the "
            "second convolution?",
            "두 번째 합성곱의 필터 {second}개 뒤에 오는 그 `MaxPooling2D(pool_size=2)`의 파라미터는 몇 개입니까?",
        ),
        clue=Text(
            "Which number would training change to find the largest of four?",
            "네 값 중 가장 큰 값을 찾는 데 훈련이 바꿀 수가 있습니까?",
        ),
        worked=Text(
            "{key}: finding the largest value needs no weight and no bias.",
            "{key}개입니다. 가장 큰 값을 찾는 데에는 가중치도 편향도 필요 없습니다.",
        ),
        given=PRINTED,
        group="network",
        draw=draw_network,
        shown=shown,
        key=lambda _g: 0,
        wrong={
            "M27.pooling_parameters": lambda g: tuple(
                {4, 5, 4 * g.second, 5 * g.second, (4 * g.second + 1) * g.second}
            ),
        },
    ),
    Number(
        name="FLAT_VALUES",
        ask=Text(
            "`Flatten` lays the pooled values of one image in a row. How many are they, when the image entered the "
            "network as {image}, with {first} and {second} filters of size {kernel} before "
            "`MaxPooling2D(pool_size=2)`?",
            "`Flatten`은 풀링한 값을 한 줄로 늘어놓습니다. 이미지가 {image}로 들어와 크기가 {kernel}인 필터 "
            "{first}개와 {second}개, `MaxPooling2D(pool_size=2)`를 차례로 지났다면 이미지 한 장의 값은 몇 개입니까?",
        ),
        clue=Text("Height × width × channels of what is left.", "남은 것의 높이 × 너비 × 채널입니다."),
        worked=Text(
            "{pooled} · {pooled} · {second} = {key:,}.",
            "{pooled} · {pooled} · {second} = {key:,}개입니다.",
        ),
        given=PRINTED,
        group="network",
        draw=draw_network,
        shown=shown,
        key=flat,
        wrong={
            "M27.same_assumed": flat_same,
            "M27.pool_too_early": flat_early,
            "M27.pooling_forgotten": lambda g: sides(g)[1] ** 2 * g.second,
            "M27.channels_lost": lambda g: sides(g)[2] ** 2,
        },
    ),
    Number(
        name="DENSE_PARAMS",
        ask=Text(
            "How many parameters does `Dense({dense})` have in this network?" + NETWORK,
            "이 신경망에서 `Dense({dense})`의 파라미터는 몇 개입니까?" + NETWORK,
        ),
        clue=Text(
            "(in + 1) · out, with what Flatten puts out as in.",
            "(in + 1) · out입니다. Flatten이 내놓는 값의 수가 in입니다.",
        ),
        worked=Text(
            "Flatten puts out {pooled} · {pooled} · {second} = {values:,} values: ({values:,} + 1) · {dense} = "
            "{key:,}.",
            "Flatten이 내놓는 값은 {pooled} · {pooled} · {second} = {values:,}개이므로 ({values:,} + 1) · {dense} = "
            "{key:,}개입니다.",
        ),
        given=PRINTED,
        group="network",
        draw=draw_network,
        shown=shown,
        key=lambda g: (flat(g) + 1) * g.dense,
        wrong={
            "M27.bias_forgotten": lambda g: flat(g) * g.dense,
            "M27.same_assumed": lambda g: (flat_same(g) + 1) * g.dense,
            "M27.pool_too_early": lambda g: (flat_early(g) + 1) * g.dense,
            "M27.pooling_forgotten": lambda g: (sides(g)[1] ** 2 * g.second + 1) * g.dense,
        },
    ),
    Number(
        name="ALL_PARAMS",
        ask=Text(
            "And how many parameters does the whole network have?" + NETWORK,
            "그렇다면 신경망 전체의 파라미터는 몇 개입니까?" + NETWORK,
        ),
        clue=Text(
            "Two convolutions and two dense layers: add the four.",
            "합성곱 층 둘과 밀집층 둘, 네 층의 수를 더하십시오.",
        ),
        worked=Text(
            "{conv1:,} + {conv2:,} + {dense1:,} + {dense2:,} = {key:,}; pooling and Flatten add nothing.",
            "{conv1:,} + {conv2:,} + {dense1:,} + {dense2:,} = {key:,}개입니다. 풀링과 Flatten은 더할 것이 없습니다.",
        ),
        given=PRINTED,
        group="network",
        draw=draw_network,
        shown=shown,
        key=lambda g: total(g, flat(g)),
        wrong={
            "M27.same_assumed": lambda g: total(g, flat_same(g)),
            "M27.pool_too_early": lambda g: total(g, flat_early(g)),
            "M27.pooling_parameters": lambda g: tuple(
                {
                    total(g, flat(g), pooling=4 * g.second),
                    total(g, flat(g), pooling=5 * g.second),
                    total(g, flat(g), pooling=4),
                    total(g, flat(g), pooling=5),
                }
            ),
            "M27.channels_forgotten": lambda g: (
                total(g, flat(g)) - conv_params(g.kernel, g.first, g.second) + conv_params(g.kernel, 1, g.second)
            ),
            "M27.bias_forgotten": lambda g: total(g, flat(g)) - g.first - g.second - g.dense - g.classes,
        },
    ),
    Choice(
        name="DENSE_DOMINATES",
        ask=Text(
            "Most parameters of this network for {side} × {side} images are in its first dense layer. Why?",
            "{side} × {side} 이미지를 받는 이 신경망의 파라미터는 대부분 첫 번째 밀집층에 있습니다. 왜 그렇습니까?",
        ),
        clue=Text(
            "Which weights are used at one place only, and which at all places?",
            "한 자리에서만 쓰는 가중치는 어느 것이고, 모든 자리에서 함께 쓰는 가중치는 어느 것입니까?",
        ),
        worked=Text(
            "{dense1:,} of {all:,}: a filter uses the same weights at every place of the image; a dense layer has a "
            "weight of its own for every one of the {values:,} values and every neuron.",
            "파라미터 {all:,}개 가운데 {dense1:,}개입니다. 필터는 이미지의 모든 자리에서 같은 가중치를 씁니다. "
            "밀집층은 값 {values:,}개와 뉴런의 모든 쌍마다 가중치를 따로 가집니다.",
        ),
        given=PRINTED,
        group="network",
        draw=draw_network,
        shown=shown,
        options=(
            Wrong(
                "M27.dense_is_deeper",
                "It comes last, and later layers always have more parameters.",
                "뒤에 있기 때문입니다. 뒤쪽 층일수록 파라미터가 많습니다.",
            ),
            Right(
                "It has a weight for every pair of value and neuron; filters share theirs over all places.",
                "값과 뉴런의 쌍마다 가중치가 있기 때문입니다. 필터는 모든 자리에서 가중치를 함께 씁니다.",
            ),
            Wrong(
                "M27.pooling_adds",
                "Pooling adds values that have to be connected.",
                "풀링이 값을 늘려 연결할 것이 많아졌기 때문입니다.",
            ),
            Wrong(
                "M27.flatten_has_them",
                "Flatten has most of them, and they are counted with the dense layer.",
                "대부분은 Flatten의 것인데 밀집층에 합쳐 셌기 때문입니다.",
            ),
        ),
    ),
)
