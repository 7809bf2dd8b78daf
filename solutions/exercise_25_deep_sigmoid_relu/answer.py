"""Mission 25: deep networks that differ in one factor, and how far their gradient reaches."""

import keras
import tensorflow as tf


def build_deep(act, n_hidden, last):
    """Build and compile a deep perceptron for 28 x 28 images in ten classes.

    The layers: 784 inputs, `n_hidden` layers of 128 units each with the activation `act`, 10 outputs with the
    activation `last`. Compiled with SGD at the learning rate 0.1, sparse_categorical_crossentropy (the batch mean of
    the cross-entropy for integer labels), and accuracy as a metric. Nothing but the three arguments tells two
    networks apart: the learning rate, the width and the loss are always the same.

    Args:
        act: Name of the hidden layers' activation, a text such as "sigmoid", "tanh" or "relu".
        n_hidden: Number of hidden layers, an int >= 1; the output layer does not count.
        last: Name of the output layer's activation, a text such as "softmax" or "sigmoid".

    Returns:
        A compiled keras.Sequential or keras.Model (functional API) that has its weights already. It takes float32
        rows of shape (N, 784) and gives outputs of shape (N, 10).
    """
    model = keras.Sequential([keras.Input(shape=(784,))])
    for _ in range(n_hidden):
        model.add(keras.layers.Dense(128, activation=act))
    model.add(keras.layers.Dense(10, activation=last))
    model.compile(
        optimizer=keras.optimizers.SGD(learning_rate=0.1),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    return model


def grad_norms(model, x, y):
    """Measure how much of the gradient reaches each Dense layer.

    Args:
        model: A compiled Keras model of Dense layers, each with a bias, as build_deep makes them; its sizes may be
            others. Its outputs are probabilities, its loss is sparse_categorical_crossentropy.
        x: float32 array of shape (N, in), rows = samples.
        y: int array of shape (N,): labels.

    Returns:
        A list of floats, one for each Dense layer from first to last, the output layer included: the L2 norm
        √(Σ g²) of the gradient of the loss (the batch mean over the N rows) with respect to that layer's kernel W,
        summed over all entries of W. Biases do not count. The model's weights stay as they are.
    """
    kernels = [layer.kernel for layer in model.layers if isinstance(layer, keras.layers.Dense)]
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(y, model(x)))
    return [float(tf.norm(gradient)) for gradient in tape.gradient(loss, kernels)]
