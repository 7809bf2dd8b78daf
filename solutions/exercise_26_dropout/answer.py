"""Mission 26: dropout by hand, and a network that uses it."""

import keras

# A question without points: which loss does the log in the mission give for the test images? None leaves it open.
TEST_LOSS = 0.0735


def dropout_forward(x, rate, mask, training):
    """Drop some values of a layer's output during training, and none at inference: inverted dropout.

    Args:
        x: float array of any shape; (N, features) for a batch, rows = samples.
        rate: The probability with which a value is dropped, a float with 0 <= rate < 1.
        mask: bool array of the shape of x: True where a value is kept, False where it is dropped. It was drawn
            outside, so nothing is drawn here.
        training: True during training, False at inference. At inference there is a mask too, but it has no say.

    Returns:
        A float array of the shape of x. During training a dropped value is 0, and a kept one is divided by
        1 - rate, so that the expected value over all masks is x itself. At inference it holds the values of x.
        Neither x nor mask is changed.
    """
    if not training:
        return x
    return x * mask / (1 - rate)


def build_quickstart():
    """Build and compile the quickstart network for 28 x 28 images in ten classes.

    The layers: an image of 28 x 28 pixels, flattened to 784; 128 units with ReLU; dropout with rate 0.2; 10 outputs,
    one for each class. Compiled with Adam at its default rate, a cross-entropy loss for integer labels that fits
    the outputs (probabilities or raw scores), and accuracy as a metric.

    Returns:
        A compiled keras.Sequential or keras.Model (functional API) that has its weights already. It takes float32
        images of shape (N, 28, 28) with values in [0, 1], and gives outputs of shape (N, 10).
    """
    model = keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dropout(0.2),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
