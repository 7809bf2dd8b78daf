"""Mission 24: the first network in Keras."""

import keras


def build_mlp(hidden=50):
    """Build and compile a perceptron with one hidden layer for 28 x 28 images in ten classes.

    The layers: 784 inputs, `hidden` units with sigmoid, 10 units with softmax. Compiled with Adam at its
    default rate, a cross-entropy loss for integer labels, and accuracy as a metric.

    Args:
        hidden: Number of units of the hidden layer, >= 1; may be passed by name.

    Returns:
        A compiled keras.Sequential or keras.Model (functional API) that has its weights already. It takes float32
        rows of shape (N, 784) and gives probabilities of shape (N, 10): every row sums to 1.
    """
    model = keras.Sequential(
        [
            keras.Input(shape=(784,)),
            keras.layers.Dense(hidden, activation="sigmoid"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
