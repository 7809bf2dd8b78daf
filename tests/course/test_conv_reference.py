"""The reference of mission 28 computes what Keras's own layers compute, forward and backward."""

from __future__ import annotations

import os

import numpy as np
import pytest

from grader.catalog import find_missions, load_course
from grader.sandbox.subject import local_subject

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

# (N, H, W, C), (KH, KW, F), stride, pad: non-square images and kernels, one image, one channel, rows left over.
CONVOLUTIONS = (
    ((2, 6, 7, 3), (3, 2, 4), 1, 0),
    ((1, 8, 5, 1), (2, 3, 2), 2, 1),
    ((3, 7, 9, 2), (3, 4, 5), 2, 0),
    ((2, 5, 6, 2), (3, 3, 1), 3, 2),
    ((1, 4, 4, 3), (1, 1, 2), 1, 1),
)
POOLINGS = (((2, 6, 4, 3), 2), ((1, 7, 5, 1), 2), ((2, 7, 11, 2), 3), ((1, 3, 3, 2), 1))


@pytest.fixture(scope="module")
def reference():
    """The solution of mission 28."""
    solution = find_missions(load_course(), ["28"])[0].solution
    return local_subject(solution.read_text(encoding="utf-8"), str(solution))


@pytest.mark.filterwarnings("ignore")
def test_the_reference_equals_keras(reference):
    """Conv2D and MaxPooling2D on fixed weights, and their gradients by GradientTape."""
    import keras
    import tensorflow as tf

    rng = np.random.default_rng(28)

    def compare(layer, x, y, weights, gradients, dy):
        """The layer's output and gradients are the reference's."""
        given = tf.constant(x)
        with tf.GradientTape() as tape:
            tape.watch(given)
            output = layer(given)
        np.testing.assert_allclose(output.numpy(), y, rtol=1e-12, atol=1e-12)
        wanted = tape.gradient(output, [given, *weights], tf.constant(dy))
        for got, want in zip(gradients, wanted, strict=True):
            np.testing.assert_allclose(got, want.numpy(), rtol=1e-12, atol=1e-12)

    for shape, (height, width, filters), stride, pad in CONVOLUTIONS:
        x, W, b = rng.normal(size=shape), rng.normal(size=(height, width, shape[3], filters)), rng.normal(size=filters)
        convolution = keras.layers.Conv2D(filters, (height, width), strides=stride, dtype="float64")
        layer = keras.Sequential([keras.layers.ZeroPadding2D(pad, dtype="float64"), convolution])
        layer.build(shape)
        convolution.set_weights([W, b])
        kept = reference.conv2d_forward.keep(x, W, b, stride=stride, pad=pad)
        y, cache = kept.parts()
        dy = rng.normal(size=y.value().shape)
        gradients = reference.conv2d_backward(dy, cache)
        compare(layer, x, y.value(), [each.value for each in convolution.trainable_variables], gradients, dy)
    for shape, size in POOLINGS:
        x = rng.normal(size=shape)
        y, cache = reference.maxpool_forward.keep(x, size=size).parts()
        dy = rng.normal(size=y.value().shape)
        layer = keras.layers.MaxPooling2D(size, dtype="float64")
        compare(layer, x, y.value(), [], [reference.maxpool_backward(dy, cache)], dy)
