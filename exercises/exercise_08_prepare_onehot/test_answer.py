"""Checks of mission 08: pixels divided and laid out in rows, labels spread over columns."""

import numpy as np
import pytest

from grader import check

NAME = "_change_one_hot_label(y, {})"


def judge_division(got, images):
    """The pixels divided by 255; in which order they come is another check's question."""
    values, right = check.shape(got, (1, 784), "prepare(images)"), images.reshape(1, 784) / 255
    if not np.allclose(np.sort(values), np.sort(right), rtol=1e-6, atol=1e-9):
        check.close(got, right, "prepare(images)")


def one_hot(subject):
    """The function whose name begins with an underscore, because the notes call it so."""
    return subject._change_one_hot_label  # noqa: SLF001


def columns(got):
    """The learner's rows; float16 is as good as any other dtype for zeros and ones, bool is none."""
    dtype = got.dtype if isinstance(got, np.ndarray) else None
    check.that(
        dtype != np.bool_,
        "Your rows hold True and False; the loss calculates with the numbers 1 and 0. Convert them.",
        "행에 True와 False가 들어 있습니다. 손실은 1과 0이라는 수로 계산하니, 수로 바꾸세요.",
    )
    return got.astype(np.float64) if dtype == np.float16 else got


@pytest.mark.points(2)
def test_pixels_scaled(learner, rng):
    """Every pixel is divided by 255, as floats: 0 becomes 0.0, 255 becomes 1.0.

    ko: 모든 픽셀을 255로 나누어 실수로 만듭니다. 0은 0.0, 255는 1.0이 됩니다.
    """
    values = np.concatenate([np.arange(256), rng.integers(0, 256, size=784 - 256)])
    images = rng.permutation(values).astype(np.uint8).reshape(1, 28, 28)
    judge_division(learner.prepare(images.copy()), images)


@pytest.mark.points(1)
def test_dim_image(learner, rng):
    """A dim image stays dim: its pixels are divided by 255 too, not by its own largest value.

    ko: 어두운 이미지는 어두운 채로 남습니다. 그 이미지의 최댓값이 아니라 255로 나눕니다.
    """
    images = rng.integers(0, 91, size=(1, 28, 28)).astype(np.uint8)
    judge_division(learner.prepare(images.copy()), images)


@pytest.mark.points(2)
def test_rows_are_images(learner, reference, rng):
    """The result has shape (N, 784), and row i holds image i, line by line.

    ko: 결과의 모양은 (N, 784)이고, i번 행에는 i번 이미지가 한 줄씩 차례로 들어 있습니다.
    """
    for n in (3, 8):
        images = rng.integers(0, 256, size=(n, 28, 28)).astype(np.uint8)
        got, want = learner.prepare(images.copy()), reference.prepare(images)
        values = check.shape(got, (n, 784), "prepare(images)")
        check.that(
            not np.allclose(np.sort(values, axis=1), np.sort(want, axis=1)) or np.allclose(values, want),
            "Each row holds the pixels of its own image, but in another order: the first image row comes first, from "
            "left to right, then the second.",
            "행마다 자기 이미지의 픽셀이 들어 있지만 순서가 다릅니다. 이미지의 첫째 줄을 왼쪽부터 차례로 넣고, "
            "그다음에 둘째 줄을 넣으세요.",
        )
        check.close(got, want, "prepare(images)")


@pytest.mark.points(2)
def test_one_hot(learner, reference, rng):
    """Row i is 1 in the column of label y[i] and 0 elsewhere, for any number of classes.

    ko: 클래스가 몇 개이든 i번 행은 레이블 y[i]의 열에서만 1이고 나머지는 0입니다.
    """
    cycle = np.array([1, 2, 3, 4, 0])
    spread = np.concatenate([rng.integers(0, 10, size=7), [9, 0, 9]])
    for y, classes in ((cycle, 5), (spread, 10), (np.array([2]), 3), (np.array([0, 1, 1, 0]), 2)):
        for dtype in (np.int64, np.uint8):
            got = columns(one_hot(learner)(y.astype(dtype), classes))
            check.close(got, one_hot(reference)(y, classes), NAME.format(classes))


@pytest.mark.points(2)
def test_absent_labels(learner, reference, rng):
    """There are num_classes columns even if the last labels do not occur.

    ko: 마지막 레이블들이 나오지 않아도 열은 num_classes개입니다.
    """
    for y, classes in ((rng.integers(0, 9, size=6), 10), (np.array([0]), 4), (np.array([3, 1, 3]), 7)):
        got = columns(one_hot(learner)(y.astype(np.uint8), classes))
        check.close(got, one_hot(reference)(y, classes), NAME.format(classes))


@pytest.mark.relation
@pytest.mark.points(1)
def test_inputs_unchanged(learner, rng):
    """Neither function changes the array that it was given.

    ko: 두 함수 모두 받은 배열을 바꾸지 않습니다.
    """
    images = rng.integers(0, 256, size=(2, 28, 28)).astype(np.uint8)
    check.unchanged_inputs(learner.prepare.echo(images.copy()), (images,), ("images",))
    for dtype in (np.int64, np.uint8):
        y = np.array([2, 0, 3, 3]).astype(dtype)
        check.unchanged_inputs(one_hot(learner).echo(y.copy(), 5), (y, 5), ("y", "num_classes"))
