"""Checks of mission 28, convolution and max pooling: small images of many shapes, each gradient by itself.

tests/course/test_conv_reference.py proves that the reference is what keras.layers.Conv2D and MaxPooling2D compute.
"""

import numpy as np
import pytest

from grader import check

# (N, H, W, C), (KH, KW, F). In the first one an answer that takes the channels for the first axis runs, and is wrong.
PLAIN = (
    ((2, 3, 5, 3), (2, 3, 2)),
    ((2, 5, 4, 2), (3, 2, 3)),
    ((1, 4, 6, 2), (2, 3, 4)),
    ((3, 4, 4, 1), (2, 2, 1)),
)
# The same, then stride and pad: overlapping windows, rows and columns left over, a stride beyond the kernel.
STEPPED = (
    ((2, 6, 7, 2), (3, 2, 3), 2, 0),
    ((1, 7, 6, 1), (3, 3, 2), 2, 0),
    ((2, 7, 8, 2), (2, 2, 1), 3, 0),
)
PADDED = (
    ((2, 4, 5, 2), (3, 2, 3), 1, 1),
    ((1, 5, 4, 3), (2, 3, 2), 2, 1),
    ((2, 3, 6, 1), (3, 3, 2), 2, 2),
)
GRADIENTS = ((*PLAIN[0], 1), (*PLAIN[1], 1), STEPPED[0][:3], ((1, 5, 4, 1), (2, 3, 2), 1))
# (N, H, W, C), size; the last two have a row or a column left over.
POOLED = (((2, 4, 6, 3), 2), ((1, 6, 3, 1), 3), ((2, 5, 7, 2), 2), ((1, 7, 6, 2), 3))


def layer(rng, shape, kernel):
    """Images, filters and biases of these shapes."""
    height, width, filters = kernel
    return rng.normal(size=shape), rng.normal(size=(height, width, shape[3], filters)), rng.normal(size=filters)


def options(stride, pad):
    """Optional arguments go by name, and only where they differ from what is printed."""
    return {name: value for name, value, usual in (("stride", stride, 1), ("pad", pad, 0)) if value != usual}


def convolve(learner, x, W, b, stride=1, pad=0):
    """The learner's y and cache; both stay with the learner until they are asked for."""
    kept = learner.conv2d_forward.keep(x.copy(), W.copy(), b.copy(), **options(stride, pad))
    return check.parts(kept, 2, "conv2d_forward(x, W, b)")


def convolve_back(learner, dy, cache):
    """The learner's dx, dW and db; each is read alone, so that a mistake in one does not hide those in others."""
    return check.parts(learner.conv2d_backward.keep(dy.copy(), cache), 3, "conv2d_backward(dy, cache)")


def pool(learner, x, size):
    """The learner's y and cache of the pooling."""
    more = {} if size == 2 else {"size": size}
    return check.parts(learner.maxpool_forward.keep(x.copy(), **more), 2, "maxpool_forward(x)")


def distinct(rng, shape):
    """Images without two equal pixels, most of them negative."""
    count = int(np.prod(shape))
    return (rng.permutation(count) - 0.8 * count).reshape(shape) / 4


def right_y(reference, x, W, b, stride=1, pad=0):
    """What the convolution must return."""
    return reference.conv2d_forward(x, W, b, stride=stride, pad=pad)[0]


def slope(forward, x, dy):
    """The numerical gradient of Σ dy · y with respect to the images: every pixel moved, all copies as one batch."""
    h = 1e-5
    moved = h * np.eye(x.size).reshape(-1, *x.shape)
    above, below = (forward(copies.reshape(-1, *x.shape[1:])) for copies in (x + moved, x - moved))
    change = (above - below).reshape(x.size, -1) @ dy.ravel()
    return change.reshape(x.shape) / (2 * h)


def slopes(reference, x, W, b, dy, stride):
    """The numerical gradients of Σ dy · y with respect to x, W and b; for W, every copy is a filter more."""
    h = 1e-5
    moved = h * np.eye(W.size).reshape(W.size, *W.shape)
    copies = [np.moveaxis(each, 0, 3).reshape(*W.shape[:3], -1) for each in (W + moved, W - moved)]
    above, below = (right_y(reference, x, each, np.tile(b, W.size), stride) for each in copies)
    change = (above - below).reshape(*dy.shape[:3], W.size, -1) * dy[..., None, :]
    return (
        slope(lambda images: right_y(reference, images, W, b, stride), x, dy),
        change.sum(axis=(0, 1, 2, 4)).reshape(W.shape) / (2 * h),
        check.numerical_gradient(lambda biases: float(np.sum(dy * right_y(reference, x, W, biases, stride))), b),
    )


def check_y(learner, reference, rng, cases):
    """Compare the convolution's output."""
    for shape, kernel, stride, pad in cases:
        arrays = layer(rng, shape, kernel)
        y, _ = convolve(learner, *arrays, stride, pad)
        check.close(y, right_y(reference, *arrays, stride, pad), f"y (stride = {stride}, pad = {pad})")


def check_gradient(learner, reference, rng, which):
    """Compare one of the convolution's three gradients with the numerical one."""
    for shape, kernel, stride in GRADIENTS:
        arrays = layer(rng, shape, kernel)
        dy = rng.normal(size=right_y(reference, *arrays, stride).shape)
        y, cache = convolve(learner, *arrays, stride)
        y.value()  # part of the trace: a layout that is wrong throughout is told from one wrong gradient
        got = convolve_back(learner, dy, cache)[which]
        want = slopes(reference, *arrays, dy, stride)[which]
        check.gradient(got, want, f"{('dx', 'dW', 'db')[which]} (stride = {stride})", factors={"N": shape[0]})


@pytest.mark.points(1.5)
def test_conv_forward(learner, reference, rng):
    """conv2d_forward slides every filter over every image, without turning it around, and adds the bias.

    ko: conv2d_forward는 필터를 뒤집지 않고 모든 이미지 위로 밀면서 곱해 더하고, 편향을 더합니다.
    """
    check_y(learner, reference, rng, [(*case, 1, 0) for case in PLAIN])


@pytest.mark.points(1)
def test_conv_stride_pad(learner, reference, rng):
    """The windows are stride pixels apart, pad zeros surround the image, and pixels left over are ignored.

    ko: 윈도는 stride만큼씩 떨어져 있고, 이미지 둘레에 0을 pad줄 두르며, 남는 행과 열은 무시합니다.
    """
    check_y(learner, reference, rng, (*STEPPED, *PADDED))


@pytest.mark.points(1.5)
def test_conv_dx(learner, reference, rng):
    """The gradient dx is that of the loss with respect to the images; pixels that no window covers get 0.

    ko: dx는 이미지에 대한 손실의 기울기입니다. 어느 윈도에도 들지 않은 픽셀의 기울기는 0입니다.
    """
    check_gradient(learner, reference, rng, 0)


@pytest.mark.points(1)
def test_conv_dw(learner, reference, rng):
    """The gradient dW is that of the loss with respect to the filters, a sum over images and positions.

    ko: dW는 필터에 대한 손실의 기울기이며, 모든 이미지와 모든 위치에 대한 합입니다.
    """
    check_gradient(learner, reference, rng, 1)


@pytest.mark.points(1)
def test_conv_db(learner, reference, rng):
    """The gradient db has one entry per filter: the sum of dy over images, rows and columns.

    ko: db에는 필터마다 값이 하나씩 있으며, 그 값은 dy를 이미지, 행, 열에 대해 모두 더한 합입니다.
    """
    check_gradient(learner, reference, rng, 2)


@pytest.mark.points(1)
def test_conv_backward_pad(learner, reference, rng):
    """With padding, all three gradients still have the shapes and the values that they must have.

    ko: 패딩이 있을 때도 세 기울기의 모양과 값이 모두 맞습니다.
    """
    for shape, kernel, stride, pad in ((*PADDED[0][:2], 1, 0), *PADDED):
        arrays = layer(rng, shape, kernel)
        want_y, want_cache = check.parts(reference.conv2d_forward.keep(*arrays, stride=stride, pad=pad), 2, "y")
        want_y = want_y.value()
        y, cache = convolve(learner, *arrays, stride, pad)
        check.close(y, want_y, f"y (stride = {stride}, pad = {pad})")
        dy = rng.normal(size=want_y.shape)
        want = reference.conv2d_backward(dy, want_cache)
        try:
            got = convolve_back(learner, dy, cache)
        except Exception as fault:
            raised = getattr(fault, "raised", None)  # what the learner's code raised; None for any other failure
            kind = "" if raised is None else raised.type
            check.that(
                not kind or not pad,
                f"conv2d_backward is right without padding, and with pad = {pad} it raises {kind}.",
                f"conv2d_backward가 패딩이 없을 때는 맞지만, pad = {pad}이면 예외가 발생합니다: {kind}.",
                code="M28.padding_forgotten",
            )
            raise
        for value, each, name in zip(got, want, ("dx", "dW", "db"), strict=True):
            check.close(value, each, f"{name} (pad = {pad})", factors={"N": shape[0]})


@pytest.mark.points(1)
def test_pool_forward(learner, reference, rng):
    """maxpool_forward keeps the largest value of every window and channel; rows and columns left over are dropped.

    ko: maxpool_forward는 윈도와 채널마다 가장 큰 값을 남깁니다. 윈도를 채우지 못하는 행과 열은 버립니다.
    """
    for shape, size in POOLED:
        x = distinct(rng, shape)
        y, _ = pool(learner, x, size)
        check.close(y, reference.maxpool_forward(x, size=size)[0], f"y (size = {size})")


@pytest.mark.points(1)
def test_pool_backward(learner, reference, rng):
    """maxpool_backward sends each entry of dy to its window's largest value, and 0 to every other pixel.

    ko: maxpool_backward는 dy의 각 값을 그 윈도에서 가장 컸던 자리로 보내고, 나머지 픽셀에는 모두 0을 보냅니다.
    """
    for shape, size in POOLED:
        x = distinct(rng, shape)

        def forward(changed, size=size):
            return reference.maxpool_forward(changed, size=size)[0]

        dy = rng.normal(size=forward(x).shape)
        y, cache = pool(learner, x, size)
        y.value()
        got = learner.maxpool_backward(dy.copy(), cache)
        check.gradient(got, slope(forward, x, dy), f"dx (size = {size})")


@pytest.mark.points(0.5)
def test_network(learner, reference, rng):
    """Convolution, pooling and convolution in a row: each backward uses the cache of its own forward.

    ko: 합성곱, 풀링, 합성곱을 이어도 동작합니다. backward는 저마다 자기 forward의 cache를 씁니다.
    """
    x, W1, b1 = layer(rng, (2, 7, 6, 2), (3, 3, 3))
    _, W2, b2 = layer(rng, (2, 4, 3, 3), (2, 2, 2))
    dy = rng.normal(size=(2, 2, 2, 2))
    pieces = {}
    for subject, name in ((reference, "right"), (learner, "got")):
        y1, cache1 = convolve(subject, x, W1, b1, 1, 1)
        middle = check.shape(y1, (2, 7, 6, 3), "y (conv 1)")
        y2, cache2 = pool(subject, middle, 2)
        small = check.shape(y2, (2, 3, 3, 3), "y (pool)")
        y3, cache3 = convolve(subject, small, W2, b2)
        check.shape(y3, (2, 2, 2, 2), "y (conv 2)")
        d_small = check.shape(convolve_back(subject, dy, cache3)[0], small.shape, "dx (conv 2)")
        d_middle = check.shape(subject.maxpool_backward(d_small, cache2), middle.shape, "dx (pool)")
        pieces[name] = (y3.value(), d_small, d_middle, *(g.value() for g in convolve_back(subject, d_middle, cache1)))
    names = ("y (conv 2)", "dx (conv 2)", "dx (pool)", "dx (conv 1)", "dW (conv 1)", "db (conv 1)")
    for got, want, name in zip(pieces["got"], pieces["right"], names, strict=True):
        # The learner's own float32 results were handed on as float64, so their dtype tells nothing any more.
        check.close(got, want, name, rtol=1e-4, atol=1e-4)


@pytest.mark.relation
@pytest.mark.points(0.5)
def test_inputs_unchanged(learner, rng):
    """None of the four functions changes what it was given.

    ko: 네 함수 모두 받은 배열을 바꾸지 않습니다.
    """
    hold = learner.define("def hold(value):\n    return value\n", "hold").method("__call__")
    held = []

    def call(function, name, arrays, *more):
        """Call with arrays that stay beside the answer, and look at all of them again."""
        held.extend((label, each, hold.keep(each.copy())) for label, each in arrays.items())
        result = function.keep(*(kept for _, _, kept in held[len(held) - len(arrays) :]), *more)
        for label, before, kept in held:
            after = kept.value()
            check.that(
                isinstance(after, np.ndarray) and after.dtype == before.dtype and np.array_equal(after, before),
                f"After {name}, {label} is no longer what it was. Work on a copy: {label}.copy().",
                f"{name}: 호출하고 나면 {label}의 값이 달라집니다. {label}.copy()로 만든 복사본으로 작업하세요.",
                code="P8",
            )
        return result

    for shape, kernel in PLAIN[:2]:
        held.clear()
        inputs = dict(zip(("x", "W", "b"), layer(rng, shape, kernel), strict=True))
        result = call(learner.conv2d_forward, "conv2d_forward", inputs)
        y, cache = check.parts(result, 2, "conv2d_forward(x, W, b)")
        dy = rng.normal(size=check.numbers(y, "y").shape)
        call(learner.conv2d_backward, "conv2d_backward", {"dy": dy}, cache)
    held.clear()
    result = call(learner.maxpool_forward, "maxpool_forward", {"x": distinct(rng, (2, 4, 6, 2))})
    y, cache = check.parts(result, 2, "maxpool_forward(x)")
    dy = rng.normal(size=check.numbers(y, "y").shape)
    call(learner.maxpool_backward, "maxpool_backward", {"dy": dy}, cache)
